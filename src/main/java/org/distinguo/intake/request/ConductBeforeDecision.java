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

    /** What is told of a date of conduct after the decision; its first words say after which. */
    String message() default "; for a question about a future day send that day as `decisionDate` as well";

    /** As the specification asks for; none is used. */
    Class<?>[] groups() default {};

    /** As the specification asks for; none is used. */
    Class<? extends Payload>[] payload() default {};

    /** Compares the dates of a request; where there is no date of decision, today's in UTC is. */
    final class Validator implements ConstraintValidator<ConductBeforeDecision, CaseRequest> {

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
                    String after = "the date of conduct is after the date of decision" + (sent ? "" : ", today in UTC");
                    context.buildConstraintViolationWithTemplate(after + context.getDefaultConstraintMessageTemplate())
                            .addPropertyNode(conduct.pointer().substring(1))
                            .addConstraintViolation();
                }
            }
            return inOrder;
        }
    }
}
