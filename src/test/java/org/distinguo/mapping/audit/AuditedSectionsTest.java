package org.distinguo.mapping.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.mapping.Mapping;
import org.distinguo.mapping.Mappings;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Statuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which provisions an audit has to look at: those that change the status of an offence, and no others. */
@Execution(ExecutionMode.CONCURRENT)
final class AuditedSectionsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final Library library = ShippedLibrary.LIBRARY;

    @Test
    void defencesAndCircumstancesChangeTheStatusOfNoOffence() {
        int left = 0;
        for (Classifier classifier : library.classifiers().values()) {
            Rulebook rulebook = classifier.law().rulebook();
            var bare = new Classifier(
                    Law.of(with(rulebook, AuditedSectionsTest::bare), library.catalogue()), library.phrases());
            for (RulebookCase one : cases(rulebook)) {
                assertThat(statuses(bare, one)).as(one.name()).isEqualTo(statuses(classifier, one));
            }
            left += rulebook.offences().stream()
                    .mapToInt(offence ->
                            offence.defences().size() + offence.aggravating().size())
                    .sum();
        }
        assertThat(left).isPositive();
    }

    @Test
    void anAuditSaysTheSameWithoutThem() {
        Rulebook rulebook = library.classifier("un").orElseThrow().law().rulebook();
        assertThat(said(audit(with(rulebook, AuditedSectionsTest::bare)))).isEqualTo(said(audit(rulebook)));
    }

    @Test
    void anExemptionHasToBeRuledOutBeforeAnOffenceIsShown() {
        Rulebook rulebook = library.classifier("un").orElseThrow().law().rulebook();
        AuditReport asDefences = audit(rulebook);
        AuditReport asExemptions = audit(with(rulebook, AuditedSectionsTest::defencesAsExemptions));
        assertThat(asExemptions.missing().toShow())
                .hasSizeGreaterThan(asDefences.missing().toShow().size());
    }

    private static Map<String, Statuses> statuses(Classifier classifier, RulebookCase one) {
        Map<String, Statuses> statuses = new TreeMap<>();
        classifier
                .classifyWithoutReasons(one.query())
                .findings()
                .forEach(finding -> statuses.put(finding.offence().id(), finding.status()));
        return statuses;
    }

    private List<RulebookCase> cases(Rulebook rulebook) {
        var diagnostics = new Diagnostics();
        List<RulebookCase> cases = CaseFolder.read(
                Path.of("src/main/rulebooks").resolve(rulebook.id()), rulebook, library.catalogue(), diagnostics);
        diagnostics.throwIfAny();
        return cases;
    }

    private AuditReport audit(Rulebook rulebook) {
        Mapping mapping = Mappings.shipped(library.catalogue())
                .converter("htcds-2")
                .orElseThrow()
                .mapping();
        var classifier = new Classifier(Law.of(rulebook, library.catalogue()), library.phrases());
        return FormAudit.of(mapping, new DatedLaw(classifier, DAY), Standard.REASONABLE_GROUNDS);
    }

    /** What a report says, without the offences that it is about. */
    private static List<Object> said(AuditReport report) {
        List<Object> said = new ArrayList<>();
        for (AuditReport.OffenceAudit audit : report.offences()) {
            said.add(audit.offence().id());
            said.add(audit.result());
            said.add(audit.elements());
            said.add(audit.exemptions());
        }
        said.add(report.missing());
        return said;
    }

    private static Offence bare(Offence offence) {
        return with(offence, offence.exemptions(), List.of(), List.of());
    }

    private static Offence defencesAsExemptions(Offence offence) {
        List<Provision> exemptions = new ArrayList<>(offence.exemptions());
        exemptions.addAll(offence.defences());
        return with(offence, exemptions, List.of(), offence.aggravating());
    }

    private static Offence with(
            Offence offence, List<Provision> exemptions, List<Provision> defences, List<Provision> aggravating) {
        return new Offence(
                offence.id(),
                offence.kind(),
                offence.title(),
                offence.citation(),
                offence.inForce(),
                offence.parts(),
                offence.penalty(),
                offence.elements(),
                offence.forms(),
                exemptions,
                defences,
                aggravating,
                offence.notAssessed(),
                offence.reviewed(),
                offence.place());
    }

    private static Rulebook with(Rulebook rulebook, UnaryOperator<Offence> change) {
        return new Rulebook(
                rulebook.id(),
                rulebook.title(),
                rulebook.summary(),
                rulebook.version(),
                rulebook.digest(),
                rulebook.coverage(),
                rulebook.parts(),
                rulebook.instruments(),
                rulebook.conditions(),
                rulebook.triggers(),
                rulebook.offences().stream().map(change).toList(),
                rulebook.irrelevances(),
                rulebook.guaranteesNotGiven(),
                rulebook.joiningRules(),
                rulebook.safeguards(),
                rulebook.place());
    }
}
