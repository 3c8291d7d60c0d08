package org.distinguo.factsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.factsheet.Told.and;
import static org.distinguo.factsheet.Told.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Guarantee;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.LawPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the fact sheet says of movement in human trafficking: claims S09 to S12. */
@Execution(ExecutionMode.CONCURRENT)
final class MovementClaimsTest {

    private static final List<String> NON_MOVING_ACTS =
            List.of("conduct.harboured", "conduct.held", "conduct.received");

    @Test
    void s09MovementChangesNothingUnlessTheLawDeclaresIt() {
        for (String law : Told.LAWS) {
            Rulebook rulebook = Told.LIBRARY.classifier(law).orElseThrow().law().rulebook();
            for (LawPeriod.CompiledOffence offence : Told.day(law).offences()) {
                if (offence.offence().kind() == OffenceKind.TRAFFICKING) {
                    Set<FactId> read = ReadFacts.in(offence.criterion().expression());
                    boolean notGiven = rulebook.doesNotGive(
                            Guarantee.MOVEMENT_IRRELEVANT, offence.offence().id());
                    assertThat(notGiven || read.stream().noneMatch(MovementClaimsTest::isMovement))
                            .as("%s %s reads %s", law, offence.offence().id(), read)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void s09TheOffencesThatNeedMovementAreTheKnownOnes() {
        assertThat(Told.LAWS.stream()
                        .collect(Collectors.toMap(law -> law, MovementClaimsTest::movingOffences))
                        .entrySet()
                        .stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .isEqualTo(Map.of(
                        "uk",
                                Set.of(
                                        "human-trafficking",
                                        "human-trafficking-northern-ireland",
                                        "human-trafficking-scotland-earlier"),
                        "ca", Set.of("organising-entry-by-means"),
                        "ph", Set.of("trafficking-in-persons"),
                        "au",
                                Set.of(
                                        "trafficking-cross-border",
                                        "trafficking-children",
                                        "domestic-trafficking",
                                        "domestic-trafficking-children",
                                        "organ-trafficking")));
    }

    @Test
    void s09AnOffenceThatNeedsMovementIsNotMetWithoutIt() {
        Told kept = Told.yes("conduct.recruited, means.force, means.threatOfForce, exploitation.commercialSex,"
                        + " exploitation.complianceResulted")
                .screened("conduct, movement, facilitation");
        Told moved = kept.but(Answer.YES, "conduct.transported, movement.crossedBorder, movement.movedWithinCountry");

        assertThat(Told.offence("uk", "human-trafficking", kept.known())).isEqualTo(Status.NOT_MET);
        assertThat(Told.offence("uk", "human-trafficking", moved.known())).isEqualTo(Status.MET);
    }

    @Test
    void s10AndS11SomeoneBornIntoItWhoNeverLeftHomeIsTrafficked() {
        Map<String, Answer> atHome =
                and(Situations.group("movement", Answer.NO), Situations.group("conduct", Answer.NO));
        atHome.putAll(facts(
                "means.force, exploitation.servitude, exploitation.forcedLabour,"
                        + " circumstances.neverLeftHomeArea, circumstances.bornIntoServitude",
                ""));
        for (String act : NON_MOVING_ACTS) {
            Map<String, Answer> kept = and(atHome, facts(act, ""));
            Situations.with(kept).forEach(Situations.MANY / NON_MOVING_ACTS.size(), known -> {
                for (String law : List.of("un", "us", "eu", "coe", "ph", "uk")) {
                    assertThat(Told.trafficking(law, known))
                            .as("%s, %s", law, act)
                            .isEqualTo(Status.MET);
                }
            });
        }
    }

    @Test
    void s12BeingTransportedIsNeitherNeededNorInTheWay() {
        for (String law : Told.LAWS) {
            Set<String> moving = movingOffences(law);
            for (LawPeriod.CompiledOffence offence : Told.day(law).offences()) {
                if (offence.offence().kind() == OffenceKind.TRAFFICKING
                        && !moving.contains(offence.offence().id())) {
                    assertThat(ReadFacts.negatedIn(offence.criterion().expression()))
                            .as(
                                    "facts that can only speak against %s, %s",
                                    offence.offence().id(), law)
                            .noneMatch(MovementClaimsTest::isMovement);
                }
            }
        }
        Told kept = Told.yes("conduct.harboured, means.force, exploitation.forcedLabour")
                .but(Answer.NO, "conduct.transported");
        for (String law : List.of("un", "us", "eu", "coe", "ph")) {
            assertThat(kept.trafficking(law)).as(law).isEqualTo(Status.MET);
        }
    }

    private static Set<String> movingOffences(String law) {
        return Told.LIBRARY.classifier(law).orElseThrow().law().rulebook().guaranteesNotGiven().stream()
                .filter(notGiven -> notGiven.guarantee() == Guarantee.MOVEMENT_IRRELEVANT)
                .flatMap(notGiven -> notGiven.offences().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isMovement(FactId fact) {
        return fact.group().equals("movement");
    }
}
