package org.distinguo.recheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.ShippedLibrary;

/**
 * A revision of a shipped rulebook by small edits.
 *
 * @param rulebook the rulebook's id
 * @param edits what is edited
 */
record Revision(String rulebook, List<Edit> edits) {

    /**
     * One edit.
     *
     * @param from what stands in the shipped rulebook; its first occurrence is edited
     * @param to what stands in the revision instead
     */
    record Edit(String from, String to) {}

    Revision(String rulebook, String from, String to) {
        this(rulebook, List.of(new Edit(from, to)));
    }

    /** A means is no more one. */
    static final Revision WITHOUT_PAYMENT = new Revision(
            "un",
            "      - means.paymentToController\n      - fact: means.safetyThreatened\n",
            "      - fact: means.safetyThreatened\n");

    /** A duty comes in. */
    static final Revision WITH_NEW_DUTY = new Revision("un", "safeguards:\n", """
            safeguards:
              - code: LEGAL_COUNSELLING
                cite: 'tip art. 6(2)'
                from: 2025-01-01
                reviewed: false
                because: 'Tell the person about proceedings that concern them.'
                when: {kind: TRAFFICKING, status: [MET, UNDETERMINED]}
            """);

    /** An offence begins later. */
    static final Revision WITH_LATER_SMUGGLING = new Revision("un", "    from: 2004-01-28\n", "    from: 2020-01-01\n");

    /** A form of exploitation counts from an earlier day. */
    static final Revision WITH_EARLIER_FORCED_MARRIAGE = new Revision(
            "eu",
            "          - fact: purpose.forcedMarriage\n            from: 2026-07-15\n",
            "          - fact: purpose.forcedMarriage\n            from: 2025-07-15\n");

    /** What the law leaves open is settled. */
    static final Revision WITH_SETTLED_QUESTION = new Revision(
            "eu",
            "          - leaves_open: purpose.useOfVulnerablePerson\n            why: NOT_NAMED\n",
            "          - fact: purpose.useOfVulnerablePerson\n");

    /** Only who cannot protect themself is still a particularly vulnerable victim. */
    static final Revision WITH_NARROWER_CIRCUMSTANCE = new Revision(
            "eu",
            "        any_of:\n          - person.child\n          - {fact: person.cannotProtectSelf",
            "        any_of:\n          - {fact: person.cannotProtectSelf");

    /** A duty says something else. */
    static final Revision WITH_REWORDED_DUTY =
            new Revision("un", "before any proof. The article", "in good time. The article");

    /** A duty is the law of one part of the State. */
    static final Revision WITH_DUTY_OF_A_PART = new Revision(
            "uk",
            "  - code: COMPENSATION\n    cite: 'msa s 8'\n",
            "  - code: COMPENSATION\n    cite: 'msa s 8'\n    parts: [england-and-wales]\n");

    /** A means goes, and a duty comes for those for whom trafficking is ruled out. */
    static final Revision MIXED = WITHOUT_PAYMENT.and("safeguards:\n", """
            safeguards:
              - code: LEGAL_COUNSELLING
                cite: 'tip art. 6(2)'
                reviewed: false
                because: 'Tell the person about proceedings that concern them.'
                when: {kind: TRAFFICKING, status: [NOT_MET]}
            """);

    /** All of them. */
    static final List<Revision> ALL = List.of(
            WITHOUT_PAYMENT,
            WITH_NEW_DUTY,
            WITH_LATER_SMUGGLING,
            WITH_EARLIER_FORCED_MARRIAGE,
            WITH_SETTLED_QUESTION,
            WITH_NARROWER_CIRCUMSTANCE,
            WITH_REWORDED_DUTY,
            WITH_DUTY_OF_A_PART,
            MIXED);

    private Revision and(String from, String to) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(new Edit(from, to));
        return new Revision(rulebook, more);
    }

    /** Writes the rulebook into a folder, and returns the shipped library with it. */
    Library in(Path folder) {
        return LibraryReader.with(ShippedLibrary.LIBRARY, write(folder));
    }

    /** Writes the rulebook into a folder below one, and returns the latter. */
    Path write(Path folder) {
        try {
            String text = Files.readString(Path.of("src/main/rulebooks", rulebook, LibraryReader.FILE));
            for (Edit edit : edits) {
                int place = text.indexOf(edit.from());
                if (place < 0) {
                    throw new IllegalStateException("the shipped rulebook has nothing to edit: " + edit.from());
                }
                text = text.substring(0, place)
                        + edit.to()
                        + text.substring(place + edit.from().length());
            }
            Files.createDirectories(folder.resolve(rulebook));
            Files.writeString(folder.resolve(rulebook).resolve(LibraryReader.FILE), text);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
