package org.distinguo.intake.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text is one of some words. Null is allowed. */
@Constraint(validatedBy = OneOf.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    /** The words. */
    String[] value();

    /** The key of what is told of another text. */
    String message() default "not-one-of";

    /** As the specification asks for; none is used. */
    Class<?>[] groups() default {};

    /** As the specification asks for; none is used. */
    Class<? extends Payload>[] payload() default {};

    /** Compares a text with the words. */
    final class Validator implements ConstraintValidator<OneOf, String> {

        private List<String> words = List.of();

        /** Called by the validator's engine. */
        public Validator() {}

        @Override
        public void initialize(OneOf constraint) {
            words = List.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || words.contains(text);
        }
    }
}
