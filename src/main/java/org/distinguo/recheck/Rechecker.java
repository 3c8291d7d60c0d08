package org.distinguo.recheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.library.Library;
import org.distinguo.recheck.CaseChange.DutyChange;
import org.distinguo.recheck.CaseChange.OffenceChange;
import org.distinguo.recheck.CaseChange.Other;
import org.distinguo.recheck.CaseChange.ProvisionChange;
import org.distinguo.recheck.CaseChange.Stand;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Section;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Statuses;
import org.distinguo.verdict.Verdict;

/**
 * Compares verdicts on one case: under two revisions of a rulebook, on two dates of decision, or both. It keeps what it found
 * out about pairs of revisions, and nothing of a case. For one thread.
 */
public final class Rechecker {

    /** Of what a revision does not have: an offence or a circumstance that is never met, and an element that nobody asks for. */
    private static final Statuses NOT_MET = new Statuses(Status.NOT_MET, Status.NOT_MET);

    private static final Statuses MET = new Statuses(Status.MET, Status.MET);

    private final Library library;
    private final RecheckTexts texts;
    private final Set<String> protections;
    private final Map<Sides<String>, RulebookReasons> reasons = new HashMap<>();

    /**
     * @param library the facts, and the codes of duties that laws share
     * @param texts the sentences
     */
    public Rechecker(Library library, RecheckTexts texts) {
        this.library = library;
        this.texts = texts;
        this.protections = new HashSet<>(library.safeguards().codes().keySet());
        protections.addAll(texts.ownProtections());
    }

    /**
     * What is different between two verdicts.
     *
     * @param before the verdict of the older revision, or on the earlier date
     * @param after the verdict on the same case under the rulebook of the same id
     * @return what differs; possibly nothing
     */
    public CaseChange compare(Verdict before, Verdict after) {
        var verdicts = new Sides<>(before, after);
        List<OffenceChange> offences = new ArrayList<>();
        List<ProvisionChange> provisions = new ArrayList<>();
        var direction = new Direction();
        findings(verdicts).forEach((id, sides) -> {
            var status = new Sides<>(status(sides.before()), status(sides.after()));
            var kinds = new Sides<>(kind(sides.before(), sides.after()), kind(sides.after(), sides.before()));
            if (status.differ() || (kinds.differ() && !status.after().equals(NOT_MET))) {
                var change = new OffenceChange(id, kinds.after(), status);
                offences.add(change);
                direction.offence(change, kinds);
            }
            if (sides.before().filter(Finding::inForce).isPresent()
                    && sides.after().filter(Finding::inForce).isPresent()) {
                provisions.addAll(provisions(
                        id, sides.before().orElseThrow(), sides.after().orElseThrow()));
            }
        });
        List<DutyChange> duties = duties(verdicts);
        var trafficking = new Sides<>(Direction.trafficking(before), Direction.trafficking(after));
        direction.classification(trafficking, after.query().standard());
        duties.forEach(duty -> direction.duty(duty, trafficking, protections, texts));
        return new CaseChange(
                after.rulebook().id(),
                new Sides<>(before.rulebook().version(), after.rulebook().version()),
                new Sides<>(before.classification(), after.classification()),
                offences,
                provisions,
                duties,
                direction.favour(),
                direction.gains(),
                direction.losses(),
                direction.toRead(),
                reasons(verdicts, offences, provisions, duties),
                other(verdicts));
    }

    private static Map<String, Sides<Optional<Finding>>> findings(Sides<Verdict> verdicts) {
        Map<String, Finding> before = byId(verdicts.before());
        Map<String, Finding> after = byId(verdicts.after());
        Set<String> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        Map<String, Sides<Optional<Finding>>> findings = new LinkedHashMap<>();
        ids.forEach(id ->
                findings.put(id, new Sides<>(Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id)))));
        return findings;
    }

    private static Map<String, Finding> byId(Verdict verdict) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        verdict.findings().forEach(finding -> findings.put(finding.offence().id(), finding));
        return findings;
    }

    private static Statuses status(Optional<Finding> finding) {
        return finding.map(Finding::status).orElse(NOT_MET);
    }

    private static OffenceKind kind(Optional<Finding> own, Optional<Finding> other) {
        return own.or(() -> other).orElseThrow().offence().kind();
    }

    private static List<ProvisionChange> provisions(String offence, Finding before, Finding after) {
        List<ProvisionChange> changes = new ArrayList<>();
        for (Section section : Section.values()) {
            Map<String, Stand> were = stands(section, before);
            Map<String, Stand> are = stands(section, after);
            var absent = new Stand(section == Section.ELEMENTS ? MET : NOT_MET, false);
            Set<String> ids = new LinkedHashSet<>(are.keySet());
            ids.addAll(were.keySet());
            for (String id : ids) {
                if (!were.getOrDefault(id, absent).equals(are.getOrDefault(id, absent))) {
                    changes.add(new ProvisionChange(
                            offence,
                            section,
                            id,
                            new Sides<>(Optional.ofNullable(were.get(id)), Optional.ofNullable(are.get(id)))));
                }
            }
        }
        return changes;
    }

    private static Map<String, Stand> stands(Section section, Finding finding) {
        List<Ground> grounds =
                switch (section) {
                    case ELEMENTS -> finding.elements();
                    case EXEMPTIONS -> finding.exemptions();
                    case DEFENCES -> finding.defences();
                    case AGGRAVATING -> finding.aggravating();
                };
        Map<String, Stand> stands = new LinkedHashMap<>();
        grounds.forEach(ground -> stands.put(ground.id(), new Stand(ground.status(), ground.lifted())));
        return stands;
    }

    private static List<DutyChange> duties(Sides<Verdict> verdicts) {
        Map<String, List<Safeguard>> before = byCode(verdicts.before());
        Map<String, List<Safeguard>> after = byCode(verdicts.after());
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        List<DutyChange> changes = new ArrayList<>();
        for (String code : codes) {
            List<Safeguard> were = before.getOrDefault(code, List.of());
            List<Safeguard> are = after.getOrDefault(code, List.of());
            if (were.isEmpty()) {
                changes.add(new DutyChange(
                        code, DutyChange.What.APPEARED, are.get(0).citation()));
            } else if (are.isEmpty()) {
                changes.add(
                        new DutyChange(code, DutyChange.What.WENT, were.get(0).citation()));
            } else if (!isWithin(were, are) || !isWithin(are, were)) {
                changes.add(new DutyChange(
                        code, DutyChange.What.REWORDED, are.get(0).citation()));
            }
        }
        return changes;
    }

    private static Map<String, List<Safeguard>> byCode(Verdict verdict) {
        return verdict.safeguards().stream().collect(Collectors.groupingBy(Safeguard::code));
    }

    private static boolean isWithin(List<Safeguard> duties, List<Safeguard> others) {
        return duties.stream()
                .allMatch(duty -> others.stream().anyMatch(other -> DutyReasons.saysTheSame(duty, other)));
    }

    private List<Reason> reasons(
            Sides<Verdict> verdicts,
            List<OffenceChange> offences,
            List<ProvisionChange> provisions,
            List<DutyChange> duties) {
        Set<Reason> found = new LinkedHashSet<>();
        if (!offences.isEmpty() || !provisions.isEmpty() || !duties.isEmpty()) {
            RulebookReasons ofRevisions = ofRevisions(verdicts);
            for (OffenceChange offence : offences) {
                found.addAll(ofOffence(offence, provisions, ofRevisions));
            }
            for (ProvisionChange change : provisions) {
                found.addAll(ofRevisions.ofProvision(change.offence(), change.section(), change.id()));
            }
            var ofDuties = new DutyReasons(verdicts, ofRevisions);
            duties.forEach(duty -> found.add(ofDuties.of(duty)));
        }
        return List.copyOf(found);
    }

    private static List<Reason> ofOffence(
            OffenceChange offence, List<ProvisionChange> provisions, RulebookReasons ofRevisions) {
        List<Reason> found = new ArrayList<>(ofRevisions.ofOffence(offence.id()));
        provisions.stream()
                .filter(change -> change.offence().equals(offence.id()))
                .forEach(change -> found.addAll(ofRevisions.ofProvision(offence.id(), change.section(), change.id())));
        if (found.isEmpty()) {
            found.addAll(ofRevisions.ofProvisions(offence.id()));
        }
        return found.isEmpty() ? List.of(ofRevisions.other(offence.id())) : found;
    }

    private RulebookReasons ofRevisions(Sides<Verdict> verdicts) {
        var revisions =
                new Sides<>(verdicts.before().rulebook(), verdicts.after().rulebook());
        return reasons.computeIfAbsent(
                new Sides<>(revisions.before().digest(), revisions.after().digest()),
                digests -> new RulebookReasons(revisions, library.catalogue(), texts));
    }

    private static Other other(Sides<Verdict> verdicts) {
        return new Other(
                new Sides<>(
                        verdicts.before().possibleClassifications(),
                        verdicts.after().possibleClassifications()),
                came(verdicts, Rechecker::questions),
                went(verdicts, Rechecker::questions),
                came(verdicts, Rechecker::forms),
                went(verdicts, Rechecker::forms),
                came(verdicts, Rechecker::disregarded),
                went(verdicts, Rechecker::disregarded));
    }

    private static List<String> came(Sides<Verdict> verdicts, Function<Verdict, Stream<String>> what) {
        return went(new Sides<>(verdicts.after(), verdicts.before()), what);
    }

    private static List<String> went(Sides<Verdict> verdicts, Function<Verdict, Stream<String>> what) {
        Set<String> left = what.apply(verdicts.before()).collect(Collectors.toCollection(TreeSet::new));
        what.apply(verdicts.after()).forEach(left::remove);
        return List.copyOf(left);
    }

    private static Stream<String> questions(Verdict verdict) {
        return verdict.openQuestions().stream()
                .map(question -> question.fact().id().toString());
    }

    private static Stream<String> forms(Verdict verdict) {
        return verdict.findings().stream().flatMap(finding -> finding.forms().stream()
                .map(form -> finding.offence().id() + "." + form));
    }

    private static Stream<String> disregarded(Verdict verdict) {
        return verdict.disregardedFacts().stream().map(fact -> fact.fact().toString());
    }
}
