package org.distinguo.intake;

import java.util.List;
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
        List<Violation> unknown = unknown(rulebook, offence);
        if (!unknown.isEmpty()) {
            throw new RefusedException(
                    Refusal.SCHEMA_VIOLATION, MessageId.NO_OFFENCE_AMONG.with(offences(rulebook)), unknown);
        }
    }

    /** The name of an offence that a law does not have, as a violation; none where it has it. */
    static List<Violation> unknown(Rulebook rulebook, String offence) {
        return rulebook.offence(offence).isPresent()
                ? List.of()
                : List.of(Violation.of("/finding", ViolationCode.UNKNOWN, MessageId.NO_SUCH_OFFENCE.with())
                        .near(Nearest.to(offence, offences(rulebook)).orElse(null)));
    }

    private static List<String> offences(Rulebook rulebook) {
        return rulebook.offences().stream().map(Offence::id).toList();
    }
}
