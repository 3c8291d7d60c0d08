package org.distinguo.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.AskedOf;
import org.distinguo.language.NotesOnWords;
import org.distinguo.record.VerdictRecord.Duty;
import org.distinguo.record.VerdictRecord.Entry;
import org.distinguo.record.VerdictRecord.LawQuestion;
import org.distinguo.record.VerdictRecord.Origin;
import org.distinguo.record.VerdictRecord.Question;
import org.distinguo.record.VerdictRecord.QuestionList;
import org.distinguo.record.VerdictRecord.Result;
import org.distinguo.record.VerdictRecord.Undecided;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.PrintedCitations;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.LeftOpen;
import org.distinguo.verdict.MetDefence;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;

/** Puts together what the record of one verdict says. Used once. */
final class Contents {

    /** The file is looked into before anybody is asked, and the person is asked before a lawyer. */
    private static final List<AskedOf> ORDER = List.of(AskedOf.FILE, AskedOf.OFFICER, AskedOf.PERSON, AskedOf.EXPERT);

    private final RecordTexts texts;
    private final RecordedCase recorded;
    private final NotesOnWords notesOnWords;
    private final Verdict verdict;
    private final PrintedCitations citations = new PrintedCitations();
    private final FactContents facts;
    private final OffenceContents offences;

    Contents(RecordTexts texts, RecordedCase recorded, NotesOnWords notesOnWords) {
        this.texts = texts;
        this.notesOnWords = notesOnWords;
        this.recorded = recorded;
        this.verdict = recorded.verdict();
        this.facts = new FactContents(texts, verdict, citations);
        this.offences = new OffenceContents(texts, recorded, citations);
    }

    /** In order of reading, so that each address stands where its source is named first. */
    VerdictRecord record() {
        return new VerdictRecord(
                notesOnWords,
                texts.page(),
                details(),
                result(),
                verdict.safeguards().stream()
                        .map(duty -> new Duty(duty.because(), citations.inFull(duty.citation()), duty.reviewed()))
                        .toList(),
                facts.data(),
                verdict.findings().stream()
                        .filter(finding -> !isToldInShort(finding))
                        .map(offences::offence)
                        .toList(),
                verdict.findings().stream()
                        .filter(this::isToldInShort)
                        .map(offences::offence)
                        .toList(),
                operations(),
                digests(),
                undecided(),
                lawQuestions(),
                questions());
    }

    /** Where the stated facts touch one offence at least, the others are named only; where they touch none, all are told. */
    private boolean isToldInShort(Finding finding) {
        return OffenceContents.isUntouched(finding)
                && !verdict.findings().stream().allMatch(OffenceContents::isUntouched);
    }

    private List<Entry> details() {
        Query query = verdict.query();
        List<Entry> details = new ArrayList<>();
        recorded.caseReference()
                .ifPresent(reference -> details.add(entry(PageText.LABEL_CASE, reference, Origin.CODE)));
        details.add(entry(PageText.LABEL_LAW, verdict.rulebook().title(), Origin.LAW));
        query.part()
                .map(part -> RecordTexts.word(verdict.rulebook().parts(), part))
                .ifPresent(part -> details.add(entry(PageText.LABEL_PART, part, Origin.LAW)));
        details.add(conduct());
        details.add(entry(PageText.LABEL_DECISION, query.decisionDate().toString(), Origin.CODE));
        details.add(entry(PageText.LABEL_STANDARD, RecordTexts.word(texts.standards(), query.standard()), Origin.PAGE));
        query.encounter()
                .map(encounter -> RecordTexts.word(texts.encounters(), encounter))
                .ifPresent(encounter -> details.add(entry(PageText.LABEL_ENCOUNTER, encounter, Origin.PAGE)));
        return details;
    }

    /** No day that nobody has stated stands in a record. */
    private Entry conduct() {
        if (recorded.conduct().isEmpty()) {
            return entry(PageText.LABEL_CONDUCT, texts.of(PageText.CONDUCT_NOT_STATED), Origin.PAGE);
        }
        Map<String, String> known = Map.of("conduct", recorded.conductAsKnown());
        return recorded.isDayUnknown()
                ? entry(PageText.LABEL_CONDUCT, texts.of(PageText.CONDUCT_DAY_UNKNOWN, known), Origin.PAGE)
                : entry(PageText.LABEL_CONDUCT, recorded.conductAsKnown(), Origin.CODE);
    }

    private Entry entry(PageText label, String value, Origin origin) {
        return new Entry(texts.of(label), value, origin);
    }

    private Result result() {
        RecordTexts.Result said = RecordTexts.word(texts.results(), verdict.classification());
        Set<Classification> possible = verdict.possibleClassifications();
        return new Result(
                said.is(),
                said.means(),
                possible.size() == 1
                        ? List.of()
                        : possible.stream()
                                .map(one -> RecordTexts.word(texts.possibilities(), one))
                                .toList(),
                verdict.defencesMet().stream().map(this::defence).toList(),
                remarks(),
                verdict.restsOnAllegedPerpetrator().stream().map(facts::name).toList());
    }

    /** A defence as its own text, without how it stands. */
    private VerdictRecord.Part defence(MetDefence met) {
        VerdictRecord.Part part = offences.partAlone(met.defence());
        return new VerdictRecord.Part(
                met.text(), part.status(), part.mark(), part.sources(), part.isLifted(), part.isReviewed());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        List<String> suspected = metOnSuspicion();
        if (!suspected.isEmpty()) {
            remarks.add(texts.of(PageText.RESTS_ON_SUSPICION, Map.of("kinds", kinds(suspected))));
        }
        List<String> parts = verdict.restsOnParts();
        if (!parts.isEmpty()) {
            remarks.add(texts.of(
                    PageText.RESTS_ON_PARTS,
                    Map.of(
                            "parts",
                            texts.list(parts.stream()
                                    .map(part ->
                                            RecordTexts.word(verdict.rulebook().parts(), part))))));
        }
        if (isAfter(verdict.query(), recorded.today())) {
            remarks.add(texts.of(PageText.FUTURE));
        }
        return remarks;
    }

    /** The offences that are met, of each kind of which none is met where only what is known counts. */
    private List<String> metOnSuspicion() {
        List<Finding> met = verdict.findings().stream()
                .filter(finding -> finding.offence().kind() != OffenceKind.RELATED)
                .filter(finding -> finding.status().under(verdict.query().standard()) == Status.MET)
                .toList();
        Set<OffenceKind> established = met.stream()
                .filter(finding -> finding.status().established() == Status.MET)
                .map(finding -> finding.offence().kind())
                .collect(Collectors.toSet());
        return met.stream()
                .filter(finding -> !established.contains(finding.offence().kind()))
                .map(finding -> finding.offence().id())
                .toList();
    }

    private static boolean isAfter(Query query, LocalDate today) {
        return query.conductDate().isAfter(today) && query.decisionDate().isAfter(today);
    }

    private List<String> operations() {
        Query query = verdict.query();
        return List.of(
                texts.of(PageText.OPERATION_READ),
                texts.of(
                        recorded.isDayUnknown() ? PageText.OPERATION_LAW_OF_EACH_DAY : PageText.OPERATION_LAW,
                        Map.of(
                                "conduct",
                                recorded.conductAsKnown(),
                                "decision",
                                query.decisionDate().toString())),
                texts.of(PageText.OPERATION_DECIDE),
                texts.of(PageText.OPERATION_CLASSIFY),
                texts.of(PageText.OPERATION_ASK),
                texts.of(PageText.OPERATION_REPEAT));
    }

    private List<Entry> digests() {
        Rulebook rulebook = verdict.rulebook();
        List<Entry> digests = new ArrayList<>();
        digests.add(entry(
                PageText.LABEL_RULEBOOK,
                texts.of(PageText.RULEBOOK, Map.of("id", rulebook.id(), "version", rulebook.version())),
                Origin.PAGE));
        digests.add(entry(PageText.LABEL_RULEBOOK_DIGEST, rulebook.digest(), Origin.CODE));
        digests.add(entry(
                PageText.LABEL_CATALOGUE_DIGEST,
                verdict.query().known().catalogue().digest(),
                Origin.CODE));
        recorded.factsDigest()
                .ifPresent(digest -> digests.add(entry(PageText.LABEL_FACTS_DIGEST, digest, Origin.CODE)));
        return digests;
    }

    /** Of the offences that are met or open: what is out is not waited for. */
    private Stream<Finding> standing() {
        return verdict.findings().stream()
                .filter(finding -> finding.inForce()
                        && finding.status().under(verdict.query().standard()) != Status.NOT_MET);
    }

    private List<Undecided> undecided() {
        return standing()
                .filter(finding -> !finding.offence().notAssessed().isEmpty())
                .map(finding -> new Undecided(
                        finding.offence().title(), finding.offence().notAssessed()))
                .toList();
    }

    private List<LawQuestion> lawQuestions() {
        return standing()
                .flatMap(finding -> Stream.of(
                                finding.elements(), finding.exemptions(), finding.defences(), finding.aggravating())
                        .flatMap(List<Ground>::stream)
                        .flatMap(ground -> ground.leftOpen().stream())
                        .distinct()
                        .map(open -> lawQuestion(finding, open)))
                .toList();
    }

    private LawQuestion lawQuestion(Finding finding, LeftOpen open) {
        return new LawQuestion(
                finding.offence().title(),
                RecordTexts.word(texts.reasonsOpen(), open.why()),
                open.note().orElse(""),
                citations.inFull(open.citation()));
    }

    private List<QuestionList> questions() {
        return ORDER.stream()
                .map(asked -> new QuestionList(RecordTexts.word(texts.askedOf(), asked), questions(asked)))
                .filter(list -> !list.questions().isEmpty())
                .toList();
    }

    private List<Question> questions(AskedOf asked) {
        return verdict.openQuestions().stream()
                .filter(open -> open.fact().askedOf() == asked)
                .map(open -> new Question(
                        open.fact().question().orElseThrow(),
                        asked == AskedOf.PERSON
                                ? texts.sensitivities()
                                        .getOrDefault(
                                                Integer.toString(open.fact().sensitivity()), "")
                                : "",
                        texts.of(PageText.CAN_DECIDE, Map.of("kinds", kinds(open.canDecide())))))
                .toList();
    }

    /** What kinds of offences these are, each once. */
    private String kinds(List<String> offences) {
        return texts.list(offences.stream()
                .map(id -> verdict.rulebook().offence(id).orElseThrow().kind())
                .sorted()
                .distinct()
                .map(kind -> RecordTexts.word(texts.kinds(), kind)));
    }
}
