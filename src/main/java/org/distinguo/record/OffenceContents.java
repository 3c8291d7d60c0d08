package org.distinguo.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.distinguo.record.VerdictRecord.Mark;
import org.distinguo.record.VerdictRecord.Part;
import org.distinguo.record.VerdictRecord.PartList;
import org.distinguo.record.VerdictRecord.StandingOffence;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.PrintedCitations;
import org.distinguo.rulebook.PrintedCitations.Cited;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Statuses;

/** What a record says of the offences of a law. */
final class OffenceContents {

    private final RecordTexts texts;
    private final RecordedCase recorded;
    private final Query query;
    private final PrintedCitations citations;

    OffenceContents(RecordTexts texts, RecordedCase recorded, PrintedCitations citations) {
        this.texts = texts;
        this.recorded = recorded;
        this.query = recorded.verdict().query();
        this.citations = citations;
    }

    StandingOffence offence(Finding finding) {
        Citation citation = finding.offence().citation();
        return new StandingOffence(
                finding.offence().title(),
                citations.inFull(citation),
                finding.inForce() ? words(finding.status()) : word(Status.NOT_MET),
                mark(finding.status()),
                remark(finding),
                Stream.of(
                                list(PageText.LABEL_ELEMENTS, finding.elements(), citation),
                                list(PageText.LABEL_EXEMPTIONS, finding.exemptions(), citation),
                                list(PageText.LABEL_DEFENCES, finding.defences(), citation),
                                list(PageText.LABEL_AGGRAVATING, finding.aggravating(), citation))
                        .filter(list -> !list.parts().isEmpty())
                        .toList());
    }

    /** A part of an offence, cited in full. */
    Part partAlone(Ground ground) {
        return part(ground, citations::inFull);
    }

    /** A part of an offence, cited in short where it stands in the same place as the offence. */
    private Part part(Ground ground, Citation offence) {
        return part(ground, citation -> citations.below(offence, citation));
    }

    private Part part(Ground ground, Function<Citation, Cited> form) {
        return new Part(
                ground.explanation().text(),
                words(ground.status()),
                mark(ground.status()),
                Stream.concat(Stream.of(ground.citation()), ground.sources().stream())
                        .distinct()
                        .map(form)
                        .toList(),
                ground.lifted(),
                ground.reviewed());
    }

    private PartList list(PageText label, List<Ground> grounds, Citation offence) {
        return new PartList(
                texts.of(label),
                grounds.stream().map(ground -> part(ground, offence)).toList());
    }

    /** Whether nothing that was stated decides any part of the offence. */
    static boolean isUntouched(Finding finding) {
        return finding.inForce()
                && Stream.of(finding.elements(), finding.exemptions(), finding.defences(), finding.aggravating())
                        .flatMap(List<Ground>::stream)
                        .allMatch(ground -> ground.decidedBy().isEmpty()
                                && ground.status().reasonableGrounds() == Status.UNDETERMINED);
    }

    private String remark(Finding finding) {
        if (!finding.inForce()) {
            return texts.of(PageText.NOT_IN_FORCE, Map.of("date", recorded.conductAsKnown()));
        }
        return finding.forms().isEmpty()
                ? ""
                : texts.of(
                        PageText.FORMS,
                        Map.of(
                                "forms",
                                texts.names(finding.forms().stream()
                                        .map(code -> RecordTexts.word(
                                                query.known().catalogue().forms(), code)))));
    }

    private String words(Statuses statuses) {
        String reasonable = word(statuses.reasonableGrounds());
        String established = word(statuses.established());
        return reasonable.equals(established)
                ? texts.of(PageText.STATUS_BOTH, Map.of("status", reasonable))
                : texts.of(PageText.STATUS_APART, Map.of("reasonable", reasonable, "established", established));
    }

    private String word(Status status) {
        return RecordTexts.word(texts.statuses(), status);
    }

    private Mark mark(Statuses statuses) {
        return switch (statuses.under(query.standard())) {
            case MET -> Mark.MET;
            case NOT_MET -> Mark.NOT_MET;
            case UNDETERMINED -> Mark.OPEN;
        };
    }
}
