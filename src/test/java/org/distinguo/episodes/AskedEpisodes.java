package org.distinguo.episodes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.intake.Intake;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.TestValidator;
import org.distinguo.intake.Violation;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.verdict.Classification;

/** Cases of several episodes that are asked on 1 March 2026, under the shipped law. */
final class AskedEpisodes {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Path EXAMPLES = Path.of("openapi/examples");
    private static final Intake INTAKE = Intake.standalone(ShippedLibrary.LIBRARY, TestValidator.clock(TODAY));

    /** That of what happened, every group of facts was gone through. */
    static final String SCREENED =
            "\"screened\": [\"conduct\", \"means\", \"control\", \"debt\", \"purpose\", \"exploitation\", \"movement\", "
                    + "\"facilitation\"]";

    /** The facts of an episode in which the person is smuggled. */
    static final String SMUGGLED =
            "\"facilitation\": {\"entryProcured\": \"YES\", \"benefitSought\": \"YES\"}, \"movement\": {\"entryIrregular\": "
                    + "\"YES\", \"crossedBorder\": \"YES\"}";

    private static final String MEANS = "\"means\": {\"fraud\": \"YES\", \"force\": \"YES\"},";

    private AskedEpisodes() {}

    /** What follows from an example of the contract. */
    static EpisodesVerdict example(String name) throws IOException {
        return ask(Files.readString(EXAMPLES.resolve(name + ".request.json")));
    }

    /** What follows from the body of a request. */
    static EpisodesVerdict ask(String body) {
        return INTAKE.classify(INTAKE.read(body.getBytes(StandardCharsets.UTF_8), EpisodesRequest.class));
    }

    /** With what the body of a request is refused. */
    static List<Violation> refused(String body) {
        List<Violation> refusals = new ArrayList<>();
        assertThatThrownBy(() -> ask(body))
                .isInstanceOfSatisfying(RefusedException.class, refused -> refusals.addAll(refused.violations()));
        return refusals;
    }

    /** How each of the episodes is classified by itself. */
    static List<Classification> classifications(EpisodesVerdict answer) {
        return answer.episodes().stream()
                .map(episode -> episode.verdict().classification())
                .toList();
    }

    /** The person was recruited and smuggled, and sold sex later. The means is in the episode in which it is no offence by itself. */
    static String cutInTwo(String rulebook, String firstActors, String secondActors) {
        boolean isMeansInFirst = rulebook.equals("us");
        return """
                {"rulebook": "%s", "facts": {"person": {"ageYears": 30, "national": "NO", "permanentResident": "NO"}}, "episodes": [
                  {%s %s, "facts": {"conduct": {"recruited": "YES"}, %s %s}},
                  {%s %s, "facts": {%s "exploitation": {"commercialSex": "YES"}}}]}
                """.formatted(
                        rulebook,
                        firstActors,
                        SCREENED,
                        isMeansInFirst ? MEANS : "",
                        SMUGGLED,
                        secondActors,
                        SCREENED,
                        isMeansInFirst ? "" : MEANS);
    }
}
