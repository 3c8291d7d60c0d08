package org.distinguo.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.Violation;
import org.distinguo.recheck.CaseChange;
import org.distinguo.recheck.CaseChange.DutyChange;
import org.distinguo.recheck.CaseChange.OffenceChange;
import org.distinguo.recheck.CaseChange.ProvisionChange;
import org.distinguo.recheck.CaseChange.Stand;
import org.distinguo.recheck.RecheckLine;
import org.distinguo.recheck.RecheckTexts;
import org.distinguo.recheck.RecheckTotals;
import org.distinguo.recheck.Sides;
import org.distinguo.rest.wire.RecheckWriter.Origin;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Statuses;

/** The answer of a recheck in words: a paragraph for each case that is to be looked at, and what was counted. */
final class RecheckText implements RecheckAnswer {

    private final RecheckTexts texts;

    RecheckText(RecheckTexts texts) {
        this.texts = texts;
    }

    @Override
    public String changed(Origin origin, CaseChange change, boolean withOther) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(origin));
        Sides<Classification> classification = change.classification();
        add(
                lines,
                classification.differ() ? RecheckLine.CLASSIFICATION : RecheckLine.CLASSIFICATION_SAME,
                Map.of("before", classification.before(), "after", classification.after()));
        change.offences().forEach(offence -> lines.add(offence(offence)));
        change.provisions().forEach(provision -> lines.add(provision(provision)));
        change.duties().forEach(duty -> lines.add(duty(duty)));
        change.reasons().forEach(reason -> add(lines, RecheckLine.REASON, Map.of("sentence", reason.sentence())));
        add(lines, RecheckLine.FAVOUR, Map.of("sentence", texts.favour(change.favour())));
        if (withOther) {
            other(lines, change.other());
        }
        return paragraph(lines);
    }

    @Override
    public String oneSided(Origin origin, Sides<Optional<Classification>> classification, RefusedException refused) {
        boolean before = classification.before().isPresent();
        List<String> lines = new ArrayList<>();
        lines.add(heading(origin));
        add(
                lines,
                before ? RecheckLine.NO_ANSWER_AFTER : RecheckLine.NO_ANSWER_BEFORE,
                Map.of(
                        "classification",
                        classification.before().or(classification::after).orElseThrow(),
                        "detail",
                        refused.detail().text()));
        violations(lines, refused);
        return paragraph(lines);
    }

    @Override
    public String problem(Origin origin, RefusedException refused) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(origin));
        add(lines, RecheckLine.PROBLEM, Map.of("detail", refused.detail().text()));
        violations(lines, refused);
        return paragraph(lines);
    }

    @Override
    public String totals(RecheckTotals totals) {
        List<String> lines = new ArrayList<>();
        add(lines, RecheckLine.TOTALS, Map.of());
        add(
                lines,
                RecheckLine.TOTAL_CASES,
                Map.of(
                        "changed",
                        totals.changed(),
                        "other_only",
                        totals.otherOnly(),
                        "unchanged",
                        totals.unchanged(),
                        "one_sided",
                        totals.oneSided(),
                        "problems",
                        totals.problems()));
        totals.favours()
                .forEach((favour, cases) -> add(
                        lines,
                        RecheckLine.TOTAL_FAVOUR,
                        Map.of("cases", cases, "favour", favour, "sentence", texts.favour(favour))));
        if (totals.changed() > 0) {
            add(lines, RecheckLine.TOTAL_LOSING, Map.of("cases", totals.losing()));
        }
        totals.classifications()
                .forEach((before, counts) -> counts.forEach((after, cases) -> add(
                        lines,
                        RecheckLine.TOTAL_CLASSIFICATION,
                        Map.of("before", before, "after", after, "cases", cases))));
        return String.join(System.lineSeparator(), lines);
    }

    private String heading(Origin origin) {
        Map<String, Object> fillings = new HashMap<>();
        String line = origin.line().map(number -> ":" + number).orElse("");
        fillings.put("place", origin.file() + line);
        origin.reference().ifPresent(reference -> fillings.put("reference", reference));
        return texts.line(
                origin.reference().isPresent() ? RecheckLine.CASE_WITH_REFERENCE : RecheckLine.CASE, fillings);
    }

    private String offence(OffenceChange offence) {
        return texts.line(
                RecheckLine.OFFENCE,
                Map.of(
                        "offence", offence.id(),
                        "before", words(offence.status().before()),
                        "after", words(offence.status().after())));
    }

    private String provision(ProvisionChange provision) {
        return texts.line(
                RecheckLine.PROVISION,
                Map.of(
                        "provision", provision.offence() + "." + provision.id(),
                        "section", provision.section().name().toLowerCase(Locale.ROOT),
                        "before", words(provision.stand().before()),
                        "after", words(provision.stand().after())));
    }

    private String duty(DutyChange duty) {
        RecheckLine line =
                switch (duty.what()) {
                    case APPEARED -> RecheckLine.DUTY_APPEARED;
                    case WENT -> RecheckLine.DUTY_WENT;
                    case REWORDED -> RecheckLine.DUTY_REWORDED;
                };
        return texts.line(line, Map.of("duty", duty.code(), "citation", RecheckTexts.words(duty.citation())));
    }

    private void other(List<String> lines, CaseChange.Other other) {
        if (other.possible().differ()) {
            add(
                    lines,
                    RecheckLine.POSSIBLE,
                    Map.of(
                            "before", joined(other.possible().before()),
                            "after", joined(other.possible().after())));
        }
        cameAndWent(lines, RecheckLine.QUESTIONS, other.questionsCame(), other.questionsWent());
        cameAndWent(lines, RecheckLine.FORMS, other.formsCame(), other.formsWent());
        cameAndWent(lines, RecheckLine.DISREGARDED, other.disregardedCame(), other.disregardedWent());
    }

    private void cameAndWent(List<String> lines, RecheckLine what, List<String> came, List<String> went) {
        String name = texts.line(what, Map.of());
        if (!came.isEmpty()) {
            add(lines, RecheckLine.CAME, Map.of("what", name, "items", joined(came)));
        }
        if (!went.isEmpty()) {
            add(lines, RecheckLine.LEFT, Map.of("what", name, "items", joined(went)));
        }
    }

    private void violations(List<String> lines, RefusedException refused) {
        for (Violation violation : refused.violations()) {
            add(
                    lines,
                    RecheckLine.VIOLATION,
                    Map.of(
                            "place",
                            violation.place(),
                            "message",
                            violation.message().text()));
        }
    }

    private String words(Optional<Stand> stand) {
        return stand.map(there ->
                        words(there.status()) + (there.lifted() ? texts.line(RecheckLine.LIFTED, Map.of()) : ""))
                .orElseGet(() -> texts.line(RecheckLine.ABSENT, Map.of()));
    }

    private String words(Statuses statuses) {
        return statuses.established() == statuses.reasonableGrounds()
                ? statuses.established().toString()
                : texts.line(
                        RecheckLine.STATUSES,
                        Map.of("established", statuses.established(), "reasonable", statuses.reasonableGrounds()));
    }

    private void add(List<String> lines, RecheckLine line, Map<String, ?> fillings) {
        lines.add(texts.line(line, fillings));
    }

    private static String joined(Collection<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String paragraph(List<String> lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
