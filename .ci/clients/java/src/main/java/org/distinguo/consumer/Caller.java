package org.distinguo.consumer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.distinguo.client.model.CaseFacts;
import org.distinguo.client.model.Classification;
import org.distinguo.client.model.ClassificationRequest;
import org.distinguo.client.model.ConductFacts;
import org.distinguo.client.model.ExploitationFacts;
import org.distinguo.client.model.Finding;
import org.distinguo.client.model.MeansFacts;
import org.distinguo.client.model.PersonFacts;
import org.distinguo.client.model.Verdict;

/**
 * A caller in Java: sets facts as typed fields, reads the example verdicts of the contract to the last field, and asks a
 * running service.
 */
public final class Caller {

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

        // A member of an answer that the contract does not declare is a fault of the contract.
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
        ask(new ApiClient(), URI.create(arguments[1]));
    }

    private static void ask(ApiClient client, URI service) throws ApiException {
        client.updateBaseUri(service.toString());
        Verdict verdict = new VerdictsApi(client).classify(request());
        if (verdict.getClassification() != Classification.TRAFFICKING) {
            throw new IllegalStateException("not the verdict: " + verdict.getClassification());
        }
        try {
            new LawApi(client).getRulebook("xx");
            throw new IllegalStateException("a rulebook that does not exist was answered");
        } catch (ApiException e) {
            if (e.getCode() != 404) {
                throw e;
            }
        }
        System.out.println("the service: " + verdict.getClassification());
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
