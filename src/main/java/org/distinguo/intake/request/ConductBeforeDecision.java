package org.distinguo.intake.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** The conduct is not after the decision: what is not yet done when it is decided on is a question of policy. */
@Constraint(validatedBy = ConductBeforeDecision.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ConductBeforeDecision {

    /** The key of what is told of a date of conduct after the decision that was sent. */
    String message() default "conduct-after-decision";

    /** As the specification asks for; none is used. */
    Class<?>[] groups() default {};

    /** As the specification asks for; none is used. */
    Class<? extends Payload>[] payload() default {};

    /** Compares the dates of a request; where there is no date of decision, today's in UTC is. */
    final class Validator implements ConstraintValidator<ConductBeforeDecision, CaseRequest> {

        private static final String AFTER_TODAY = "conduct-after-today";

        /** Called by the validator's engine. */
        public Validator() {}

        @Override
        public boolean isValid(CaseRequest request, ConstraintValidatorContext context) {
            boolean sent = request.decisionDate().isPresent();
            LocalDate decision = request.decisionDate()
                    .orElseGet(() -> LocalDate.now(context.getClockProvider().getClock()));
            context.disableDefaultConstraintViolation();
            boolean inOrder = true;
            for (LocatedValue<ConductDate> conduct : request.sentConductDates()) {
                if (conduct.value().first().isAfter(decision)) {
                    inOrder = false;
                    context.buildConstraintViolationWithTemplate(
                                    sent ? context.getDefaultConstraintMessageTemplate() : AFTER_TODAY)
                            .addPropertyNode(conduct.pointer().substring(1))
                            .addConstraintViolation();
                }
            }
            return inOrder;
        }
    }
}
