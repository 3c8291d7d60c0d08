package org.distinguo.consumer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.distinguo.client.ApiClient;
import org.distinguo.client.ApiException;
import org.distinguo.client.JSON;
import org.distinguo.client.api.LawApi;
import org.distinguo.client.api.VerdictsApi;
import org.distinguo.client.model.Answer;
import org.distinguo.client.model.AskedOf;
import org.distinguo.client.model.CaseFacts;
import org.distinguo.client.model.Classification;
import org.distinguo.client.model.ClassificationRequest;
import org.distinguo.client.model.ConductFacts;
import org.distinguo.client.model.ExploitationFacts;
import org.distinguo.client.model.FacilitationFacts;
import org.distinguo.client.model.Finding;
import org.distinguo.client.model.MeansFacts;
import org.distinguo.client.model.MovementFacts;
import org.distinguo.client.model.PersonFacts;
import org.distinguo.client.model.Problem;
import org.distinguo.client.model.Verdict;
import org.distinguo.client.model.VerdictSummary;
import org.distinguo.client.model.Violation;

/**
 * A caller in Java: sets facts as typed fields, reads the example verdicts of the contract to the last field, and asks a
 * running service.
 */
public final class Caller {

    private static final String ENGLISH = "en";

    private Caller() {}

    public static void main(String[] arguments) throws IOException, ApiException {
        ObjectMapper mapper = JSON.getDefault().getMapper();
        JsonNode sent = mapper.valueToTree(request());
        expect("YES", sent.at("/facts/means/deceptionAboutWork"));
        expect("24", sent.at("/facts/person/ageYears"));
        expect("2024-03-01", sent.at("/conductDate"));
        if (sent.at("/facts/person").has("child")) {
            throw new IllegalStateException("what the caller did not answer is sent all the same: " + sent);
        }

        ask(new ApiClient(), URI.create(arguments[1]));

        // A member of an example that the contract does not declare is a fault of the contract.
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        int verdicts = 0;
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of(arguments[0]), "classification-*.response.json")) {
            for (Path file : files) {
                Verdict verdict = mapper.readValue(file.toFile(), Verdict.class);
                System.out.println(file.getFileName() + ": " + verdict.getClassification());
                for (Finding finding : verdict.getFindings()) {
                    System.out.println("  " + finding.getOffence() + ": " + finding.getElements().size() + " elements");
                }
                verdicts++;
            }
        }
        if (verdicts == 0) {
            throw new IllegalStateException("no example verdict in " + arguments[0]);
        }
    }

    private static void ask(ApiClient client, URI service) throws ApiException, IOException {
        client.updateBaseUri(service.toString());
        Verdict verdict = new VerdictsApi(client).classify(request(), ENGLISH);
        if (verdict.getClassification() != Classification.TRAFFICKING) {
            throw new IllegalStateException("not the verdict: " + verdict.getClassification());
        }
        VerdictSummary summary = new VerdictsApi(client).summarise(request(), ENGLISH);
        if (summary.getClassification() != verdict.getClassification()
                || summary.getFindings().size() != verdict.getFindings().size()) {
            throw new IllegalStateException("not the summary of the verdict: " + summary.getClassification());
        }
        try {
            new LawApi(client).getRulebook("xx", ENGLISH);
            throw new IllegalStateException("a rulebook that does not exist was answered");
        } catch (ApiException e) {
            if (e.getCode() != 404) {
                throw e;
            }
        }
        Verdict open = new VerdictsApi(client).classify(undetermined(), ENGLISH);
        if (open.getClassification() != Classification.UNDETERMINED || open.getOpenQuestions().isEmpty()) {
            throw new IllegalStateException("not undetermined: " + open.getClassification());
        }
        readLaterVersion(open);
        try {
            new VerdictsApi(client).classify(contradictory(), ENGLISH);
            throw new IllegalStateException("answers that cannot all be true were answered");
        } catch (ApiException e) {
            Problem problem = JSON.getDefault().getMapper().readValue(e.getResponseBody(), Problem.class);
            if (!"/problems/contradictory-facts".equals(problem.getType())
                    || problem.getViolations().stream()
                            .map(Violation::getPointer)
                            .noneMatch("/facts/person/child"::equals)) {
                throw new IllegalStateException("not the problem: " + problem);
            }
        }
        System.out.println("the service: " + verdict.getClassification() + ", " + open.getClassification());
    }

    /** A later version of the contract may answer with a member and with a word that this one does not know. */
    private static void readLaterVersion(Verdict verdict) throws IOException {
        ObjectMapper mapper = JSON.getDefault().getMapper();
        ObjectNode answer = mapper.valueToTree(verdict);
        answer.put("memberOfLater", "some thing");
        ((ObjectNode) answer.at("/openQuestions/0")).put("askedOf", "WORD_OF_LATER");
        Verdict read = mapper.readValue(answer.toString(), Verdict.class);
        if (read.getClassification() != verdict.getClassification()
                || read.getOpenQuestions().get(0).getAskedOf() != AskedOf.UNKNOWN_DEFAULT_OPEN_API
                || !read.getOpenQuestions().get(1).equals(verdict.getOpenQuestions().get(1))) {
            throw new IllegalStateException("not the same verdict: " + read);
        }
    }

    private static ClassificationRequest undetermined() {
        return new ClassificationRequest()
                .rulebook("un")
                .facts(new CaseFacts()
                        .facilitation(new FacilitationFacts().entryProcured(Answer.YES).benefitReceived(Answer.YES))
                        .movement(new MovementFacts().entryIrregular(Answer.YES)));
    }

    private static ClassificationRequest contradictory() {
        return new ClassificationRequest()
                .rulebook("un")
                .facts(new CaseFacts().person(new PersonFacts().ageYears(12).child(Answer.NO)));
    }

    private static ClassificationRequest request() {
        return new ClassificationRequest()
                .rulebook("un")
                .conductDate("2024-03-01")
                .facts(new CaseFacts()
                        .person(new PersonFacts().ageYears(24))
                        .conduct(new ConductFacts().recruited(Answer.YES).received(Answer.YES))
                        .means(new MeansFacts().deceptionAboutWork(Answer.YES).force(Answer.SUSPECTED))
                        .exploitation(new ExploitationFacts().commercialSex(Answer.YES)));
    }

    private static void expect(String value, JsonNode member) {
        if (!member.asText().equals(value)) {
            throw new IllegalStateException("expected " + value + ", found " + member);
        }
    }
}
