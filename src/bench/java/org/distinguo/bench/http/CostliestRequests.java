package org.distinguo.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.distinguo.bench.Shipped;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Offence;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/**
 * The processor time of the costliest requests of each kind that the contract allows, when the service is warm: of the whole
 * process, with HTTP, JSON and garbage. Bounded in count and time.
 */
public final class CostliestRequests {

    /** What a request may cost, but a search for differences. */
    private static final double LIMIT_MILLISECONDS = 10;

    /** Of each request before the first is measured: it takes thousands until what most of them run through is compiled. */
    private static final int FIRST_WARM_UPS = 100;

    /** Of each request before it is measured, however long it takes: a comparison still gets cheaper after 300. */
    private static final int WARM_UPS = 400;

    private static final Duration WARM_UP_TIME = Duration.ofSeconds(6);
    private static final int MEASURED = 200;
    private static final double NANOSECONDS = 1e6;
    private static final String CLASSIFICATIONS = "/v1/classifications";
    private static final String COMPARISONS = "/v1/comparisons";
    private static final String EPISODES = "/v1/classifications/episodes";
    private static final int EPISODES_MOST = 8;
    private static final String WHAT_IF = "/v1/what-if";
    private static final String INTERVIEWS = "/v1/interviews/next";

    private CostliestRequests() {}

    /** A request; without a body, a GET. */
    private record Request(String name, String path, String body, boolean limited) {

        void send(Service service) throws IOException, InterruptedException {
            if (body.isEmpty()) {
                service.get(path);
            } else {
                service.post(path, body);
            }
        }
    }

    /** What a request costs. */
    private record Cost(Request request, int measured, double milliseconds) {

        boolean tooMuch() {
            return request.limited() && milliseconds > LIMIT_MILLISECONDS;
        }
    }

    /**
     * The table, and whether every request is within its limit.
     *
     * @param lines in Markdown
     * @param withinLimit false where a request that has a limit is over it
     */
    public record Found(List<String> lines, boolean withinLimit) {}

    /**
     * Starts the service, and sends each request again and again.
     *
     * @param folder where to put what the service prints
     * @param time how long a request is measured, at most
     * @return what they cost, the costliest first
     */
    public static Found measure(Path folder, Duration time) throws IOException, InterruptedException {
        List<Cost> costs = new ArrayList<>();
        try (Service service = Service.start(folder.resolve("costliest-service.log"), List.of())) {
            List<Request> requests = requests(LibraryReader.shipped());
            for (Request request : requests) {
                send(service, request, FIRST_WARM_UPS, WARM_UP_TIME);
            }
            for (Request request : requests) {
                send(service, request, WARM_UPS, WARM_UP_TIME);
                service.settle();
                Duration before = service.processorTime();
                int sent = send(service, request, MEASURED, time);
                double milliseconds = service.processorTime().minus(before).toNanos() / NANOSECONDS / sent;
                costs.add(new Cost(request, sent, milliseconds));
            }
        }
        costs.sort(Comparator.comparingDouble(Cost::milliseconds).reversed());
        List<String> lines = new ArrayList<>(List.of(
                "| request | times | processor time | over " + (int) LIMIT_MILLISECONDS + " ms |",
                "| --- | ---: | ---: | --- |"));
        costs.forEach(cost -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %.2f ms | %s |",
                cost.request().name(),
                cost.measured(),
                cost.milliseconds(),
                cost.tooMuch() ? "yes" : cost.request().limited() ? "" : "no limit")));
        return new Found(lines, costs.stream().noneMatch(Cost::tooMuch));
    }

    private static int send(Service service, Request request, int most, Duration time)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plus(time);
        int sent = 0;
        do {
            request.send(service);
            sent++;
        } while (sent < most && Instant.now().isBefore(end));
        return sent;
    }

    private static List<Request> requests(Library library) {
        List<String> laws = List.copyOf(library.classifiers().keySet());
        List<String> dates =
                Shipped.dates(library).stream().map(Object::toString).toList();
        ObjectNode most = mostStated(library);
        List<Request> requests = new ArrayList<>();
        for (String law : laws) {
            requests.add(post("classification, nothing known, " + law, CLASSIFICATIONS, law, Bodies.noFacts()));
            requests.add(post(
                    "classification, every answer UNKNOWN, " + law,
                    CLASSIFICATIONS,
                    law,
                    Bodies.facts(library.catalogue(), Answer.UNKNOWN)));
            requests.add(post(
                    "classification, every answer SUSPECTED, " + law,
                    CLASSIFICATIONS,
                    law,
                    Bodies.facts(library.catalogue(), Answer.SUSPECTED)));
            requests.add(post("classification, most answers, " + law, CLASSIFICATIONS, law, most));
            requests.add(post("interview, nothing known, " + law, INTERVIEWS, law, Bodies.noFacts()));
            requests.add(post("interview, undetermined, " + law, INTERVIEWS, law, Bodies.undetermined()));
            requests.add(post("interview, most answers, " + law, INTERVIEWS, law, most));
            requests.add(new Request(
                    "interview, nothing known, 20 questions, " + law,
                    INTERVIEWS,
                    Bodies.question(law, Bodies.noFacts()).put("limit", 20).toString(),
                    true));
            requests.add(post("what-if, 3 changes, most answers, " + law, WHAT_IF, law, most));
            requests.add(post("what-if, 3 changes, undetermined, " + law, WHAT_IF, law, Bodies.undetermined()));
            requests.addAll(changesWhereNothingIsKnown(
                    library.classifier(law).orElseThrow().law()));
            requests.add(get("rulebook " + law, "/v1/rulebooks/" + law));
            requests.add(get("assurance " + law, "/v1/rulebooks/" + law + "/assurance"));
        }
        requests.add(comparison("nothing known", laws, dates, Bodies.noFacts()));
        requests.add(comparison("undetermined", laws, dates, Bodies.undetermined()));
        requests.add(comparison("most answers", laws, dates, most));
        for (String law : laws) {
            requests.add(episodes("nothing known", law, Bodies.noFacts(), false));
            requests.add(episodes("most answers", law, most, false));
        }
        requests.add(episodes("nothing known, each two by an actor", "un", Bodies.noFacts(), true));
        requests.add(episodes("undetermined, each two by an actor", "un", Bodies.undetermined(), true));
        requests.add(episodes("every answer UNKNOWN", "un", Bodies.facts(library.catalogue(), Answer.UNKNOWN), true));
        requests.add(get("rulebooks", "/v1/rulebooks"));
        requests.add(get("facts", "/v1/facts"));
        requests.add(
                new Request("differences au with ca", "/v1/rulebooks/au/differences/ca?kind=TRAFFICKING", "", false));
        return requests;
    }

    /** Of the classification, and of the offence that reads the most facts: most changes can be tried for it. */
    private static List<Request> changesWhereNothingIsKnown(Law law) {
        LawPeriod newest = law.periods().get(law.periods().size() - 1);
        Offence widest = newest.offences().stream()
                .max(Comparator.comparingInt(
                        offence -> offence.criterion().expression().atoms().size()))
                .orElseThrow()
                .offence();
        List<Request> requests = new ArrayList<>();
        for (Standard standard : Standard.values()) {
            ObjectNode body =
                    Bodies.question(law.rulebook().id(), Bodies.noFacts()).put("standard", standard.name());
            String name = "what-if, 3 changes, nothing known, " + standard + ", "
                    + law.rulebook().id();
            requests.add(new Request(name, WHAT_IF, body.toString(), true));
            body.put("finding", widest.id());
            requests.add(new Request(name + " " + widest.id(), WHAT_IF, body.toString(), true));
        }
        return requests;
    }

    private static Request post(String name, String path, String law, ObjectNode facts) {
        return new Request(name, path, Bodies.question(law, facts).toString(), true);
    }

    private static Request get(String name, String path) {
        return new Request(name, path, "", true);
    }

    private static Request comparison(String name, List<String> laws, List<String> dates, ObjectNode facts) {
        String body = Bodies.comparison(laws, dates, facts).toString();
        return new Request(
                "comparison of " + laws.size() + " laws on " + dates.size() + " dates, " + name,
                COMPARISONS,
                body,
                true);
    }

    /** Eight episodes; where two and two are tied, each two of them by an actor of their own. */
    private static Request episodes(String name, String law, ObjectNode facts, boolean tied) {
        ObjectNode body = Bodies.question(law, Bodies.noFacts());
        JsonNode day = body.remove("conductDate"); // each episode has its own, and its own facts
        body.remove("facts");
        ArrayNode episodes = body.putArray("episodes");
        for (int one = 0; one < EPISODES_MOST; one++) {
            ObjectNode episode = episodes.addObject();
            episode.set("conductDate", day);
            ArrayNode actors = episode.putArray("actors");
            for (int other = 0; tied && other < EPISODES_MOST; other++) {
                if (other != one) {
                    actors.add("A" + Math.min(one, other) + Math.max(one, other));
                }
            }
            episode.set("facts", facts.deepCopy());
        }
        return new Request("8 episodes, " + name + ", " + law, EPISODES, body.toString(), true);
    }

    /** The shipped case that states the most. */
    private static ObjectNode mostStated(Library library) {
        CaseFacts most = library.classifiers().keySet().stream()
                .flatMap(law -> Shipped.cases(library, law).stream())
                .map(Query::known)
                .map(known -> known.stated())
                .max(Comparator.comparingInt(stated -> stated.answers().size()))
                .orElseThrow();
        return Bodies.facts(most);
    }
}
