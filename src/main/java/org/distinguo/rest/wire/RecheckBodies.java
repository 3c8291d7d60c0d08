package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.distinguo.recheck.CaseChange;
import org.distinguo.recheck.CaseChange.DutyChange;
import org.distinguo.recheck.CaseChange.ProvisionChange;
import org.distinguo.recheck.CaseChange.Stand;
import org.distinguo.recheck.Cause;
import org.distinguo.recheck.Effect;
import org.distinguo.recheck.Favour;
import org.distinguo.recheck.Reason;
import org.distinguo.recheck.RecheckTotals;
import org.distinguo.recheck.Sides;
import org.distinguo.rest.problem.Problem;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Standard;
import org.jspecify.annotations.Nullable;

/** What a recheck prints about each request and at its end, as JSON. */
final class RecheckBodies {

    private RecheckBodies() {}

    /** What became of one request. */
    enum Outcome {
        /** The result of the case, or with the option something else of it, differs. */
        CHANGED,
        /** There is an answer after, and there was none before. */
        NO_ANSWER_BEFORE,
        /** There was an answer before, and there is none after. */
        NO_ANSWER_AFTER,
        /** There is no answer on either side. */
        PROBLEM
    }

    /** The same thing before and after; what is null is not there on that side. */
    record SidesBody<T>(@Nullable T before, @Nullable T after) {

        static <T> SidesBody<T> of(Sides<T> sides) {
            return new SidesBody<>(sides.before(), sides.after());
        }
    }

    /** One request, and what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestBody(
            String file,
            @Nullable Long line,
            @Nullable String caseReference,
            Outcome outcome,
            @Nullable SidesBody<Classification> classification,
            @Nullable ChangeBody change,
            @Nullable Problem problem) {}

    /** What differs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeBody(
            String rulebook,
            SidesBody<String> version,
            Favour favour,
            List<EffectBody> gains,
            List<EffectBody> losses,
            List<EffectBody> toRead,
            List<OffenceBody> offences,
            List<ProvisionBody> provisions,
            List<DutyBody> duties,
            List<ReasonBody> reasons,
            @Nullable OtherBody other) {

        static ChangeBody of(CaseChange change, boolean withOther) {
            return new ChangeBody(
                    change.rulebook(),
                    SidesBody.of(change.versions()),
                    change.favour(),
                    change.gains().stream().map(EffectBody::of).toList(),
                    change.losses().stream().map(EffectBody::of).toList(),
                    change.toRead().stream().map(EffectBody::of).toList(),
                    change.offences().stream().map(OffenceBody::of).toList(),
                    change.provisions().stream().map(ProvisionBody::of).toList(),
                    change.duties().stream().map(DutyBody::of).toList(),
                    change.reasons().stream().map(ReasonBody::of).toList(),
                    withOther ? OtherBody.of(change.other()) : null);
        }
    }

    /** By what a person gains or loses protection. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EffectBody(Effect.Kind what, String id, @Nullable Standard standard) {

        static EffectBody of(Effect effect) {
            return new EffectBody(effect.kind(), effect.id(), effect.standard().orElse(null));
        }
    }

    /** An offence whose status differs. */
    record OffenceBody(String offence, OffenceKind kind, SidesBody<StatusesBody> status) {

        static OffenceBody of(CaseChange.OffenceChange change) {
            return new OffenceBody(
                    change.id(),
                    change.kind(),
                    new SidesBody<>(
                            StatusesBody.of(change.status().before()),
                            StatusesBody.of(change.status().after())));
        }
    }

    /** A provision that stands differently to the case. */
    record ProvisionBody(
            String offence,
            String section,
            String provision,
            @Nullable StandBody before,
            @Nullable StandBody after) {

        static ProvisionBody of(ProvisionChange change) {
            return new ProvisionBody(
                    change.offence(),
                    change.section().name().toLowerCase(Locale.ROOT),
                    change.id(),
                    change.stand().before().map(StandBody::of).orElse(null),
                    change.stand().after().map(StandBody::of).orElse(null));
        }
    }

    /** How a provision stands to a case. */
    record StandBody(StatusesBody status, boolean lifted) {

        static StandBody of(Stand stand) {
            return new StandBody(StatusesBody.of(stand.status()), stand.lifted());
        }
    }

    /** A duty that differs. */
    record DutyBody(String code, DutyChange.What change, CitationBody citation) {

        static DutyBody of(DutyChange change) {
            return new DutyBody(change.code(), change.what(), CitationBody.of(change.citation()));
        }
    }

    /** Why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReasonBody(
            Cause cause,
            String about,
            @Nullable CitationBody citation,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String sentence) {

        static ReasonBody of(Reason reason) {
            return new ReasonBody(
                    reason.cause(),
                    reason.about(),
                    reason.citation().map(CitationBody::of).orElse(null),
                    reason.inForce().from().orElse(null),
                    reason.inForce().until().orElse(null),
                    reason.sentence());
        }
    }

    /** What else differs. */
    record OtherBody(
            SidesBody<Set<Classification>> possibleClassifications,
            CameAndWentBody openQuestions,
            CameAndWentBody forms,
            CameAndWentBody disregardedFacts) {

        static OtherBody of(CaseChange.Other other) {
            return new OtherBody(
                    SidesBody.of(other.possible()),
                    new CameAndWentBody(other.questionsCame(), other.questionsWent()),
                    new CameAndWentBody(other.formsCame(), other.formsWent()),
                    new CameAndWentBody(other.disregardedCame(), other.disregardedWent()));
        }
    }

    /** What is there on one side alone. */
    record CameAndWentBody(List<String> came, List<String> went) {}

    /** The last line. */
    record EndBody(TotalsBody totals) {}

    /** What was counted. */
    record TotalsBody(
            long unchanged,
            long otherOnly,
            long changed,
            long oneSided,
            long problems,
            long losing,
            List<FavourBody> favours,
            List<ClassifiedBody> classifications) {

        static TotalsBody of(RecheckTotals totals) {
            return new TotalsBody(
                    totals.unchanged(),
                    totals.otherOnly(),
                    totals.changed(),
                    totals.oneSided(),
                    totals.problems(),
                    totals.losing(),
                    totals.favours().entrySet().stream()
                            .map(entry -> new FavourBody(entry.getKey(), entry.getValue()))
                            .toList(),
                    totals.classifications().entrySet().stream()
                            .flatMap(before -> before.getValue().entrySet().stream()
                                    .map(after ->
                                            new ClassifiedBody(before.getKey(), after.getKey(), after.getValue())))
                            .toList());
        }
    }

    /** How many cases changed in whose favour. */
    record FavourBody(Favour favour, long cases) {}

    /** How many cases have which classification before and after. */
    record ClassifiedBody(Classification before, Classification after, long cases) {}
}
