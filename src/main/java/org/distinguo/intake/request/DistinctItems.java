package org.distinguo.intake.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No item of a list stands in it twice. Each item that stands there already is reported at its own place, for which
 * Hibernate's own constraint points at the list as a whole.
 */
@Constraint(validatedBy = DistinctItems.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DistinctItems {

    /** The key of what is told of an item that stands there already. */
    String message() default "item-twice";

    /** As the specification asks for; none is used. */
    Class<?>[] groups() default {};

    /** As the specification asks for; none is used. */
    Class<? extends Payload>[] payload() default {};

    /** Checks lists; null items are none. */
    final class Validator implements ConstraintValidator<DistinctItems, List<?>> {

        /** Called by the validator's engine. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable List<?> items, ConstraintValidatorContext context) {
            if (items == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            Set<Object> seen = new HashSet<>();
            boolean distinct = true;
            for (int index = 0; index < items.size(); index++) {
                if (items.get(index) != null && !seen.add(items.get(index))) {
                    distinct = false;
                    context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                            .addBeanNode()
                            .inIterable()
                            .atIndex(index)
                            .addConstraintViolation();
                }
            }
            return distinct;
        }
    }
}
