package org.distinguo.assurance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Section;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.DisregardedFact;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Ground;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;

/** What a faulty rulebook says otherwise of one case, and how a case expects what the right one says. Used once. */
final class Contrast {

    private final Verdict right;
    private final Verdict faulty;
    private final List<String> consequences = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private Contrast(Verdict right, Verdict faulty) {
        this.right = right;
        this.faulty = faulty;
    }

    /**
     * Compares two verdicts on one question.
     *
     * @param right what the rulebook says
     * @param faulty what the faulty one says
     * @return what is different
     */
    static Contrast of(Verdict right, Verdict faulty) {
        var contrast = new Contrast(right, faulty);
        contrast.compare();
        return contrast;
    }

    /** What the fault would do to the person; empty where the two say the same. */
    Optional<String> consequence() {
        return consequences.stream().findFirst();
    }

    /** What a case expects beside the classification and the open questions, as lines of YAML. */
    List<String> expected() {
        List<String> lines = new ArrayList<>();
        if (!findings.isEmpty()) {
            lines.add("findings:");
            findings.forEach(finding -> lines.add("  " + finding));
        }
        lines.addAll(others);
        return lines;
    }

    private void compare() {
        compareKind(OffenceKind.TRAFFICKING, "count as trafficked");
        compareKind(OffenceKind.SMUGGLING, "count as smuggled");
        for (int index = 0; index < right.findings().size(); index++) {
            compare(right.findings().get(index), faulty.findings().get(index));
        }
        compareDuties();
        List<String> without = facts(right);
        if (!without.equals(facts(faulty))) {
            consequences.add("would be told otherwise what the law disregards");
            others.add("disregarded: [" + String.join(", ", without) + "]");
        }
        if (!questions(right).equals(questions(faulty))) {
            consequences.add("would be asked other questions");
        }
    }

    private void compareKind(OffenceKind kind, String what) {
        Status is = status(right, kind);
        Status becomes = status(faulty, kind);
        if (is != becomes) {
            consequences.add(would(becomes, what));
        }
    }

    private static Status status(Verdict verdict, OffenceKind kind) {
        return ProposedCase.any(verdict.findings().stream()
                .filter(finding -> finding.offence().kind() == kind)
                .map(finding -> finding.status().under(verdict.query().standard())));
    }

    private static String would(Status becomes, String what) {
        return switch (becomes) {
            case MET -> "would " + what;
            case NOT_MET -> "would not " + what;
            case UNDETERMINED -> "would perhaps " + what;
        };
    }

    private void compare(Finding is, Finding becomes) {
        String id = is.offence().id();
        List<String> said = new ArrayList<>();
        if (!is.inForce()) {
            if (becomes.inForce()) {
                consequences.add("would fall under `" + id + "` outside its time or its part of the State");
                findings.add(id + ": {in_force: false}");
            }
            return;
        }
        if (!becomes.inForce()) {
            consequences.add("would not fall under `" + id + "`");
            said.add("in_force: true");
        }
        said.add("status: " + ProposedCase.words(is.status()));
        if (!is.status().equals(becomes.status())) {
            consequences.add(would(becomes.status().under(right.query().standard()), "meet `" + id + "`"));
        }
        List<String> notInForce = new ArrayList<>();
        if (becomes.inForce()) {
            compareForms(is, becomes, said);
            Arrays.stream(Section.values())
                    .flatMap(section -> compareSection(section, is, becomes, notInForce).stream())
                    .forEach(said::add);
        }
        if (!notInForce.isEmpty()) {
            said.add("not_in_force: [" + String.join(", ", notInForce) + "]");
        }
        if (said.size() > 1 || !is.status().equals(becomes.status())) {
            findings.add(id + ": {" + String.join(", ", said) + "}");
        }
    }

    private void compareForms(Finding is, Finding becomes, List<String> said) {
        if (is.forms().equals(becomes.forms())) {
            return;
        }
        said.add("forms: [" + String.join(", ", is.forms()) + "]");
        missing(is.forms(), becomes.forms())
                .forEach(form -> consequences.add("would not be said to meet the form `" + form + "`"));
        missing(becomes.forms(), is.forms())
                .forEach(form -> consequences.add("would be said to meet the form `" + form + "`"));
    }

    private Optional<String> compareSection(Section section, Finding is, Finding becomes, List<String> notInForce) {
        var faultyGrounds =
                becomes.grounds(section).stream().collect(Collectors.toMap(Ground::id, Function.identity()));
        List<String> said = new ArrayList<>();
        for (Ground ground : is.grounds(section)) {
            Ground other = faultyGrounds.remove(ground.id());
            if (other == null || !other.status().equals(ground.status())) {
                Status status = other == null
                        ? Status.NOT_MET
                        : other.status().under(right.query().standard());
                consequences.add(would(status, "meet `" + is.offence().id() + "." + ground.id() + "`"));
                said.add(ground.id() + ": " + ProposedCase.words(ground.status()));
            }
        }
        faultyGrounds.keySet().stream().sorted().forEach(id -> {
            consequences.add("would be judged by `" + is.offence().id() + "." + id + "` as well");
            notInForce.add(id);
        });
        return said.isEmpty() ? Optional.empty() : Optional.of(section.key() + ": {" + String.join(", ", said) + "}");
    }

    private void compareDuties() {
        List<String> lost = missing(codes(right), codes(faulty));
        List<String> more = missing(codes(faulty), codes(right));
        if (!lost.isEmpty()) {
            lost.forEach(code -> consequences.add("would not be owed the duty " + code));
            others.add("safeguards: [" + String.join(", ", lost) + "]");
        }
        if (!more.isEmpty()) {
            more.forEach(code -> consequences.add("would be owed the duty " + code));
            others.add("no_safeguards: [" + String.join(", ", more) + "]");
        }
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.safeguards().stream().map(Safeguard::code).distinct().toList();
    }

    private static List<String> facts(Verdict verdict) {
        return verdict.disregardedFacts().stream()
                .map(DisregardedFact::fact)
                .map(Object::toString)
                .toList();
    }

    private static List<String> questions(Verdict verdict) {
        return verdict.openQuestions().stream()
                .map(question -> question.fact().id().toString())
                .sorted()
                .toList();
    }

    private static List<String> missing(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }
}
