package org.distinguo.intake;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The validator of requests where no platform brings one: for a command, another program or a test. */
public final class StandaloneValidator {

    private StandaloneValidator() {}

    /**
     * A validator with the messages of the contract. It is thread-safe; make it once, as it costs some milliseconds.
     *
     * @param clock tells today's date to constraints that need it
     * @return the validator
     */
    public static Validator of(Clock clock) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator()) // without it, an expression language is needed
                .clockProvider(() -> clock)
                .buildValidatorFactory()
                .getValidator();
    }
}
