package org.distinguo.intake;

import java.util.List;
import java.util.Optional;
import org.distinguo.intake.message.MessageId;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Nearest;

/** An offence that a request names in its member {@code finding}. */
final class NamedOffence {

    private NamedOffence() {}

    /**
     * Refuses the name of an offence that a law does not have.
     *
     * @param rulebook the law
     * @param offence the id that was named
     * @throws RefusedException with the offences of the law, if it is none of them
     */
    static void check(Rulebook rulebook, String offence) {
        if (rulebook.offence(offence).isPresent()) {
            return;
        }
        List<String> known = rulebook.offences().stream().map(Offence::id).toList();
        Optional<String> near = Nearest.to(offence, known);
        throw new RefusedException(
                Refusal.SCHEMA_VIOLATION,
                MessageId.NO_OFFENCE_AMONG.with(known),
                List.of(Violation.of("/finding", ViolationCode.UNKNOWN, MessageId.NO_SUCH_OFFENCE.with())
                        .near(near.orElse(null))));
    }
}
