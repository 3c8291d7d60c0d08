package org.distinguo.runtime.kept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distinguo.rest.Contract;
import org.distinguo.rest.ServicePaths;

/**
 * Requests with marks in every place that a caller fills: every text and every key of a body, every header, every segment of
 * a path, every parameter of a query, every token. There are valid requests, invalid ones, broken ones and ones that are
 * too large.
 */
final class MarkedRequests {

    /** What every mark begins with. */
    static final String MARK = "Zq7Mark";

    /** One request as its bytes. */
    record Request(String name, String text) {

        /** What is sent. */
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final Map<String, String> BODIES = Map.of(
            "/v1/classifications", "classification-marie.request.json",
            "/v1/classifications/episodes", "episodes-smuggled-then-exploited.request.json",
            "/v1/classifications/summaries", "summary-smuggling-claimed.request.json",
            "/v1/conversions/htcds-2", "conversion-htcds-2.request.json",
            "/v1/interviews/next", "interview-first-questions.request.json",
            "/v1/comparisons", "comparison-child-labour.request.json",
            "/v1/what-if", "what-if-amir.request.json");

    private static final String BATCH = "/v1/classifications/batch";

    private static final List<String> HEADERS = List.of(
            "Accept: MARK/;;=",
            "Accept: application/MARK, */*",
            "Accept: application/json;q=MARK",
            "Accept-Encoding: gzip;q=MARK, MARK",
            "Accept-Language: MARK;q=MARK",
            "Authorization: Bearer MARK",
            "Authorization: Bearer eyJhbGciOiJub25lIn0.MARK.MARK",
            "Authorization: Basic MARK",
            "Authorization: MARK",
            "Content-Encoding: MARK",
            "Cookie: MARK=MARK; $MARK=,,",
            "Expect: MARK",
            "Forwarded: host=MARK;for=MARK",
            "If-Modified-Since: MARK",
            "If-None-Match: \"MARK\", W/\"MARK\"",
            "Origin: https://MARK",
            "Range: bytes=MARK",
            "Referer: https://MARK/",
            "Upgrade: MARK",
            "User-Agent: MARK",
            "X-Forwarded-For: MARK",
            "X-HTTP-Method-Override: MARK",
            "X-Request-Id: MARK",
            "baggage: MARK=MARK",
            "traceparent: 00-MARK-MARK-01",
            "tracestate: MARK=MARK",
            "MARK: MARK",
            "MARK",
            "MARK\u0001: MARK\u0002",
            "Content-Length: MARK",
            "Transfer-Encoding: MARK",
            "Host: MARK",
            "Long: LONG");

    private static final List<String> LINES = List.of(
            "GET /MARK HTTP/1.1",
            "GET /v1/MARK?MARK=MARK HTTP/1.1",
            "GET /v1/facts?MARK=MARK&MARK HTTP/1.1",
            "GET /v1/facts;MARK=MARK HTTP/1.1",
            "GET /v1/facts?MARK=%zz HTTP/1.1",
            "GET /v1/facts?MARK=%ff HTTP/1.1",
            "GET /MARK%zz HTTP/1.1",
            "GET /MARK%00 HTTP/1.1",
            "GET /v1/rulebooks/MARK%ff HTTP/1.1",
            "GET /v1/../../MARK HTTP/1.1",
            "GET //MARK/v1/facts HTTP/1.1",
            "GET /q/MARK HTTP/1.1",
            "GET /q/openapi?format=MARK&MARK HTTP/1.1",
            "GET /q/swagger-ui/MARK HTTP/1.1",
            "GET /q/swagger-ui/MARK%zz HTTP/1.1",
            "GET /q/swagger-ui/index.html?MARK HTTP/1.1",
            "GET /q/health/MARK HTTP/1.1",
            "GET /q/health/group/MARK HTTP/1.1",
            "GET /q/metrics/MARK?MARK=MARK HTTP/1.1",
            "GET /problems/MARK HTTP/1.1",
            "GET MARK HTTP/1.1",
            "GET http://MARK/v1/facts HTTP/1.1",
            "GET http://MARK:zz/v1/facts HTTP/1.1",
            "GET http://[MARK/v1/facts HTTP/1.1",
            "GET /LONG HTTP/1.1",
            "GET /v1/facts?kind=LONG HTTP/1.1",
            "GET /MARK HTTP/9.9",
            "GET /MARK MARK",
            "MARK",
            "MARK /v1/facts HTTP/1.1",
            "MARK /MARK HTTP/1.1",
            "CONNECT MARK:443 HTTP/1.1",
            "OPTIONS /MARK HTTP/1.1",
            "TRACE /MARK HTTP/1.1",
            "HEAD /v1/rulebooks/MARK HTTP/1.1",
            "DELETE /v1/facts?MARK HTTP/1.1");

    private final List<Request> requests = new ArrayList<>();
    private int number;

    /** All of them; each with a mark of its own, so that what is found tells where it came from. */
    static List<Request> all() {
        var marked = new MarkedRequests();
        LINES.forEach(line -> marked.plain(line, ""));
        LINES.forEach(line -> marked.withoutHost(line));
        for (String path : ServicePaths.METHODS.keySet()) {
            String body = BODIES.get(path);
            if (path.equals(BATCH)) {
                marked.batches(
                        Contract.json(Contract.text(Contract.EXAMPLES.resolve(BODIES.get("/v1/classifications")))));
            } else if (body == null) {
                marked.reading(path);
            } else {
                marked.asking(path, Contract.json(Contract.text(Contract.EXAMPLES.resolve(body))));
            }
        }
        marked.add("HTTP/2 in the clear", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "MARK".repeat(10));
        return marked.requests;
    }

    private void reading(String template) {
        String path = template.replace("{id}", "un").replace("{other}", "us");
        HEADERS.forEach(header -> plain("GET " + path + " HTTP/1.1", header + "\r\n"));
        plain("GET " + template.replaceAll("\\{\\w+}", "MARK") + " HTTP/1.1", "");
        plain("GET " + template.replaceAll("\\{\\w+}", "mark") + " HTTP/1.1", "");
        for (String parameter : List.of("kind", "conductDate", "otherConductDate", "open", "kin", "MARK")) {
            plain("GET " + path + "?" + parameter + "=MARK HTTP/1.1", "");
        }
    }

    private void asking(String path, JsonNode example) {
        HEADERS.forEach(header -> post(path, header + "\r\n", "{\"rulebook\": \"MARK\"}"));
        for (String type : List.of(
                "MARK",
                "application/MARK",
                "application/json; MARK=MARK",
                "multipart/form-data; boundary=MARK",
                "application/x-www-form-urlencoded")) {
            body(path, "Content-Type: " + type + "\r\n", "--MARK\r\nMARK=MARK&%zz");
        }
        body(path, "Content-Type: application/x-www-form-urlencoded\r\n", "MARK=MARK&mark=MARK&MARK=%4DARK");
        post(path, "", valid(example).toString());
        variants(example).forEach(variant -> post(path, "", variant));
        String text = valid(example).toString();
        for (String broken : List.of(
                text.substring(0, text.length() / 2) + "MARK",
                "{\"MARK\": MARK}",
                "{\"MARK\": 1, \"MARK\": 2}",
                text + " MARK",
                "MARK",
                "\"MARK\"",
                "[\"MARK\"]",
                "{\"MARK\": " + "[".repeat(2_000) + "\"MARK\"" + "]".repeat(2_000) + "}",
                "{\"MARK\": \"" + "MARK".repeat(12_000) + "\"}",
                "{\"MARK\": \"" + "MARK".repeat(200_000) + "\"}")) {
            post(path, "", broken);
        }
        add("cut off", head(path, "") + "Content-Length: 500\r\n\r\n{\"rulebook\": \"MARK");
        String chunked = head(path, "") + "Transfer-Encoding: chunked\r\n\r\n";
        add("no chunk", chunked + "MARK\r\n");
        add("chunk with words", chunked + "6;MARK=MARK\r\n{\"MARK\r\n0\r\nMARK: MARK\r\n\r\n");
        add("two lengths", head(path, "") + "Content-Length: 5\r\nContent-Length: 7\r\n\r\n\"MARK\"");
    }

    /** Lines with marks that are answered, among lines that are refused, broken, too long or cut off. */
    private void batches(JsonNode example) {
        String good = valid(example) + "\n";
        List<String> lines = new ArrayList<>(variants(example));
        lines.add(valid(example).toString().substring(0, good.length() / 2) + "MARK");
        lines.add("{\"MARK\": MARK}");
        lines.add("MARK");
        lines.add("\"MARK\"");
        lines.add(good.strip() + " MARK");
        lines.add("{\"MARK\": \"" + "MARK".repeat(12_000) + "\"}");
        String all = good + String.join("\n" + good, lines) + "\n" + good;
        for (String query : List.of("", "?detail=FULL", "?detail=MARK", "?MARK=MARK", "?detail=FULL&detail=MARK")) {
            lines(query, "", all);
        }
        HEADERS.forEach(header -> lines("", header + "\r\n", good + "{\"MARK\": 1}\n" + good));
        lines("", "", good + "{\"rulebook\": \"MARK"); // without an end of the line
        lines("", "", "\r\n\n" + good + "\u0000MARK\n");
        String head = batch("", "");
        add("batch cut off", head + "Content-Length: 5000\r\n\r\n" + good + "{\"rulebook\": \"MARK");
        add("batch with no chunk", head + "Transfer-Encoding: chunked\r\n\r\n" + good);
        body(BATCH, "Content-Type: MARK\r\n", good);
        body(BATCH, "Content-Type: application/json\r\n", good);
    }

    private void lines(String query, String headers, String lines) {
        int length = marked(lines).getBytes(StandardCharsets.UTF_8).length;
        add("POST " + BATCH + query, batch(query, headers) + "Content-Length: " + length + "\r\n\r\n" + lines);
    }

    private static String batch(String query, String headers) {
        return head(BATCH + query, headers).replace("application/json", "application/x-ndjson");
    }

    /** A valid question with marks wherever a valid question can have one. */
    private static ObjectNode valid(JsonNode example) {
        ObjectNode body = example.deepCopy();
        return body.put("caseReference", "MARK").put("digestSalt", "MARKMARKMARK");
    }

    /** The example with a mark in place of one text or one key after the other. */
    private static List<String> variants(JsonNode given) {
        JsonNode example = given.deepCopy();
        List<String> variants = new ArrayList<>();
        walk(example, example, variants);
        return variants;
    }

    private static void walk(JsonNode root, JsonNode node, List<String> variants) {
        if (node instanceof ObjectNode object) {
            for (String key : List.copyOf(
                    object.properties().stream().map(Map.Entry::getKey).toList())) {
                JsonNode value = object.remove(key);
                object.set("MARK", value);
                variants.add(root.toString());
                object.remove("MARK");
                if (value.isValueNode()) {
                    object.put(key, "MARK");
                    variants.add(root.toString());
                }
                object.set(key, value);
                walk(root, value, variants);
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                JsonNode value = array.get(index);
                array.set(index, "MARK");
                variants.add(root.toString());
                array.set(index, value);
                walk(root, value, variants);
            }
        }
    }

    private void post(String path, String headers, String body) {
        body(path, headers + "Content-Type: application/json\r\n", body);
    }

    private void body(String path, String headers, String body) {
        int length = marked(body).getBytes(StandardCharsets.UTF_8).length;
        add(
                "POST " + path,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "Content-Length: "
                        + length + "\r\n\r\n" + body);
    }

    private static String head(String path, String headers) {
        return "POST " + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n" + headers;
    }

    private void plain(String line, String headers) {
        add(line + " " + headers.strip(), line + "\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private void withoutHost(String line) {
        add(line + " without a host", line + "\r\nConnection: close\r\n\r\n");
    }

    private void add(String name, String text) {
        requests.add(new Request(name + " #" + number, marked(text)));
        number++;
    }

    /** Every mark has four digits, so that the length of a body does not depend on the number. */
    private String marked(String text) {
        String mark = MARK + String.format(java.util.Locale.ROOT, "%04d", number);
        return text.replace("LONG", mark.repeat(600))
                .replace("MARK", mark)
                .replace("/mark", "/" + mark.toLowerCase(java.util.Locale.ROOT));
    }
}
