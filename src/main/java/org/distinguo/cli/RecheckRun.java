package org.distinguo.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.distinguo.cli.StoredRequests.Stored;
import org.distinguo.intake.Intake;
import org.distinguo.intake.Refusal;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.intake.request.ConductDate;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.intake.request.LocatedValue;
import org.distinguo.library.Library;
import org.distinguo.recheck.CaseChange;
import org.distinguo.recheck.RecheckTexts;
import org.distinguo.recheck.RecheckTotals;
import org.distinguo.recheck.Rechecker;
import org.distinguo.recheck.Sides;
import org.distinguo.rest.batch.BatchLine;
import org.distinguo.rest.batch.LineSplitter;
import org.distinguo.rest.wire.RecheckWriter.Origin;
import org.distinguo.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Compares stored requests one after the other, and keeps nothing of them but numbers. */
final class RecheckRun {

    private final Side before;
    private final Side after;
    private final Sides<Intake> intakes;
    private final LocalDate today;
    private final Rechecker rechecker;
    private final RecheckAnswer answer;
    private final boolean withOther;
    private final Consumer<String> printed;
    private final RecheckTotals totals = new RecheckTotals();

    /**
     * What a side asks.
     *
     * @param library the rulebooks
     * @param decision the date of decision; null for that of each request
     */
    record Side(Library library, @Nullable LocalDate decision) {}

    RecheckRun(
            Side before,
            Side after,
            Clock clock,
            RecheckTexts texts,
            RecheckAnswer answer,
            boolean withOther,
            Consumer<String> printed) {
        this.before = before;
        this.after = after;
        Intake first = Intake.standalone(before.library(), clock);
        this.intakes = new Sides<>(
                first, before.library() == after.library() ? first : Intake.standalone(after.library(), clock));
        this.today = first.today();
        this.rechecker = new Rechecker(before.library(), texts);
        this.answer = answer;
        this.withOther = withOther;
        this.printed = printed;
    }

    RecheckTotals totals() {
        return totals;
    }

    /** Whether there is no case to look at. */
    boolean isQuiet() {
        return totals.changed() + totals.oneSided() + totals.problems() + (withOther ? totals.otherOnly() : 0) == 0;
    }

    /** Compares one request, and prints it where it is to be looked at. */
    void take(Stored stored) {
        try {
            ClassificationRequest request = request(stored.line());
            compare(stored.origin().named(request.caseReference()), request);
        } catch (RefusedException e) {
            totals.countProblem();
            printed.accept(answer.problem(stored.origin(), e));
        }
    }

    private ClassificationRequest request(BatchLine line) {
        if (line.isTooLong()) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, MessageId.REQUEST_TOO_LARGE.with(LineSplitter.LONGEST), List.of());
        }
        try {
            return intakes.before().read(line.bytes(), ClassificationRequest.class);
        } catch (RefusedException e) {
            throw isAboutEpisodes(line) ? aboutEpisodes() : e;
        }
    }

    private boolean isAboutEpisodes(BatchLine line) {
        try {
            intakes.before().read(line.bytes(), EpisodesRequest.class);
            return true;
        } catch (RefusedException e) {
            return false; // the fault of a single case is the one to tell
        }
    }

    private static RefusedException aboutEpisodes() {
        return new RefusedException(Refusal.SCHEMA_VIOLATION, MessageId.EPISODES_NOT_COMPARED.with(), List.of());
    }

    private void compare(Origin origin, ClassificationRequest request) {
        Answered was = answered(intakes.before(), request, before);
        Answered is = answered(intakes.after(), request, after);
        if (was.verdict() != null && is.verdict() != null) {
            CaseChange change = rechecker.compare(was.verdict(), is.verdict());
            totals.count(change);
            if (change.isChange() || (withOther && change.other().isChange())) {
                printed.accept(answer.changed(origin, change, withOther));
            }
        } else if (was.refused() != null && is.refused() != null) {
            totals.countProblem();
            printed.accept(answer.problem(origin, was.refused()));
        } else {
            totals.countOneSided();
            RefusedException refused = was.refused() == null ? is.refused() : was.refused();
            printed.accept(answer.oneSided(
                    origin,
                    new Sides<>(
                            Optional.ofNullable(was.verdict()).map(Verdict::classification),
                            Optional.ofNullable(is.verdict()).map(Verdict::classification)),
                    Objects.requireNonNull(refused)));
        }
    }

    /** One of the two. */
    private record Answered(
            @Nullable Verdict verdict, @Nullable RefusedException refused) {}

    private Answered answered(Intake intake, ClassificationRequest request, Side side) {
        try {
            return new Answered(
                    intake.classifyWithoutReasons(request, conduct(request), decision(request, side)), null);
        } catch (RefusedException e) {
            return new Answered(null, e);
        }
    }

    private LocalDate decision(ClassificationRequest request, Side side) {
        return side.decision() == null ? request.decisionDate().orElse(today) : side.decision();
    }

    /**
     * When the conduct took place, which is the same on both sides: what happened does not move. Where a request does not say,
     * it is the day for which it was sent, or the earlier of the two that are compared.
     */
    private ConductDate conduct(ClassificationRequest request) {
        return request.sentConductDates().stream()
                .findFirst()
                .map(LocatedValue::value)
                .orElseGet(() -> ConductDate.of(request.decisionDate().orElseGet(() -> {
                    LocalDate one = decision(request, before);
                    LocalDate other = decision(request, after);
                    return one.isBefore(other) ? one : other;
                })));
    }
}
