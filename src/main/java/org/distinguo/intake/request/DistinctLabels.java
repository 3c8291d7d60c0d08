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

/** No two episodes have the same label: a caller who finds an episode again by its label would find the wrong one. */
@Constraint(validatedBy = DistinctLabels.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DistinctLabels {

    /** What is told of a label that an episode before has already. */
    String message() default "label-twice";

    /** As the specification asks for; none is used. */
    Class<?>[] groups() default {};

    /** As the specification asks for; none is used. */
    Class<? extends Payload>[] payload() default {};

    /** Checks lists of episodes; an item that could not be read is null. */
    final class Validator implements ConstraintValidator<DistinctLabels, List<@Nullable EpisodeOfRequest>> {

        /** Called by the validator's engine. */
        public Validator() {}

        @Override
        public boolean isValid(
                @Nullable List<@Nullable EpisodeOfRequest> episodes, ConstraintValidatorContext context) {
            if (episodes == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            Set<String> seen = new HashSet<>();
            boolean distinct = true;
            for (int place = 0; place < episodes.size(); place++) {
                EpisodeOfRequest episode = episodes.get(place);
                if (episode != null && !episode.label().map(seen::add).orElse(true)) {
                    distinct = false;
                    context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                            .addPropertyNode("label")
                            .inIterable()
                            .atIndex(place)
                            .addConstraintViolation();
                }
            }
            return distinct;
        }
    }
}
