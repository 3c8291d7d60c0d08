package org.distinguo.intake.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text is a day of the Gregorian calendar from 1900 to 2199. Null is allowed. */
@Constraint(validatedBy = CalendarDate.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CalendarDate {

    /** The key of what is told of another text. */
    String message() default "no-calendar-date";

    /** As the specification asks for; none is used. */
    Class<?>[] groups() default {};

    /** As the specification asks for; none is used. */
    Class<? extends Payload>[] payload() default {};

    /** Reads the text as a date. */
    final class Validator implements ConstraintValidator<CalendarDate, String> {

        /** Called by the validator's engine. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || ConductDate.parse(text).filter(ConductDate::isExact).isPresent();
        }
    }
}
