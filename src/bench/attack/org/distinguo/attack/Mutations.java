package org.distinguo.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests with one to three mistakes in them. The same seed gives the same requests. */
final class Mutations {

    private static final List<String> PATHS = List.of(
            "/v1/classifications",
            "/v1/comparisons",
            "/v1/what-if",
            "/v1/facts",
            "/v1/rulebooks",
            "/v1/rulebooks/un",
            "/v1/rulebooks/un/assurance",
            "/v1/rulebooks/ca/differences/ca?kind=SMUGGLING&conductDate=2012-12-14&otherConductDate=2012-12-15",
            "/problems/not-found",
            "/q/openapi",
            "/q/swagger-ui/",
            "/");

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "PRI",
            "X");

    /** What a path may be broken with: matrix parameters, slashes, dots, null bytes, double and overlong escapes, and bare ones. */
    private static final List<String> PIECES = List.of(
            "%25",
            "%",
            "%2",
            "%zz",
            ";x",
            ";x=1",
            ";",
            "%3B",
            "%3b=",
            "/",
            "//",
            "%2F",
            "%2f%2f",
            "/.",
            "/..",
            "/../",
            "/./",
            "%2e",
            "%2e%2e",
            "%2E%2E%2F",
            "..%2f",
            "%00",
            "%0a",
            "%0d%0a",
            "%09",
            "%20",
            "+",
            "%252e",
            "%252f",
            "%25252f",
            "%c0%ae",
            "%c0%af",
            "%e0%80%af",
            "%f0%80%80%af",
            "%ff",
            "%fe%ff",
            "%ed%a0%80",
            "%u0041",
            "\\",
            "%5c",
            "?",
            "#",
            "?a",
            "?a=%",
            "?a=%zz",
            "?a=%00",
            "?kind=SMUGGLING&kind=X",
            "?open=%74rue",
            "&",
            "=",
            "[",
            "]",
            "{",
            "}",
            "|",
            "^",
            "`",
            "<",
            ">",
            "\"",
            "'",
            "*",
            "~",
            "@",
            ":",
            ":80",
            "%7B",
            "\u00e9",
            "\u00ff",
            "%C3%A9",
            "__proto__",
            "null");

    private static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: application/json;q=0",
            "Accept: */*;q=x",
            "Accept: ,",
            "Accept: a/b/c",
            "Accept: /",
            "Accept: application/json;q",
            "Accept: */json",
            "Accept-Encoding: gzip;q=1;q=0, *",
            "Accept-Encoding: ;;",
            "Accept-Language: xx;q=9",
            "Accept-Charset: none",
            "If-None-Match: *",
            "If-None-Match: \"\"",
            "If-None-Match: W/",
            "If-Modified-Since: never",
            "Range: bytes=0-1,2-",
            "Range: lines=1",
            "Content-Encoding: gzip",
            "Content-Encoding: x",
            "Content-Length: 5",
            "Content-Type: text/plain",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: application/json; charset=none",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: /",
            "Content-Type: ;",
            "Content-Type: application/",
            "Content-Type: *",
            "Expect: 100-continue",
            "Expect: 200-ok",
            "Upgrade: h2c",
            "Connection: Upgrade, HTTP2-Settings",
            "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Connection: close",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: identity",
            "TE: trailers",
            "Trailer: X",
            "Authorization: Basic ====",
            "Authorization: Bearer",
            "Authorization: x",
            "Cookie: a=b; =; ;c",
            "Cookie: $Version=1",
            "Origin: null",
            "Origin: http://[",
            "Referer: %",
            "X-Forwarded-For: ,",
            "Forwarded: for=\"_\"",
            "X-HTTP-Method-Override: DELETE",
            "Host: other",
            "Host:",
            "X: \u00ff",
            ": empty",
            "X",
            " folded: x",
            "X\t: y",
            "Max-Forwards: 0",
            "Via: 1.1 x",
            "Access-Control-Request-Method: PUT",
            "Date: x",
            "Link: <>");

    private static final List<String> HOSTS = List.of(
            "localhost",
            "localhost:80",
            "a b",
            "[::1]",
            "[::1",
            "",
            "x:y",
            "http://x",
            "%00",
            "..",
            "localhost:99999",
            "-");

    private static final List<String> VERSIONS =
            List.of("HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "HTTP/1.2", "HTP/1.1", "");

    private final Random random;
    private final List<String> bodies;
    private boolean head;

    Mutations(Random random) throws IOException {
        this.random = random;
        this.bodies = List.of(
                Bodies.marie(),
                "{\"rulebooks\":[\"un\",\"eu\"],\"facts\":{\"means\":{\"force\":\"YES\"}}}",
                "{\"rulebook\":\"un\",\"facts\":{},\"maxChanges\":1}",
                "{}");
    }

    /** Whether the request that was made last asks for no body. */
    boolean isHead() {
        return head;
    }

    /** A request, whole: what is left out of a body that was announced would only make the service wait. */
    byte[] next() {
        String path = one(PATHS);
        boolean takesBody = path.startsWith("/v1/c") || path.startsWith("/v1/w");
        String method = takesBody ? "POST" : "GET";
        byte[] body = takesBody ? one(bodies).getBytes(StandardCharsets.UTF_8) : new byte[0];
        String version = "HTTP/1.1";
        String host = "localhost";
        var more = new StringBuilder();
        boolean announced = takesBody;
        for (int mistakes = 1 + random.nextInt(3); mistakes > 0; mistakes--) {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> path = broken(path);
                case 5 -> method = one(METHODS);
                case 6, 7 -> more.append(one(HEADERS)).append("\r\n");
                case 8, 9 -> body = flipped(body);
                case 10 -> host = one(HOSTS);
                default -> version = one(VERSIONS);
            }
        }
        head = method.equals("HEAD");
        var bytes = new ByteArrayOutputStream();
        String request = method + " " + path + " " + version + "\r\n"
                + (random.nextInt(40) == 0 ? "" : "Host: " + host + "\r\n")
                + (announced ? "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n" : "")
                + more + "\r\n";
        bytes.writeBytes(request.getBytes(StandardCharsets.ISO_8859_1));
        if (announced) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private String broken(String path) {
        int place = 1 + random.nextInt(path.length());
        String piece = random.nextInt(60) == 0 ? one(PIECES).repeat(1 + random.nextInt(2_000)) : one(PIECES);
        return random.nextInt(5) == 0 ? path + piece : path.substring(0, place) + piece + path.substring(place);
    }

    private byte[] flipped(byte[] body) {
        if (body.length == 0) {
            return body;
        }
        byte[] other = body.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            other[random.nextInt(other.length)] = (byte)
                    (random.nextInt(3) == 0 ? random.nextInt(256) : "{}[]\",:0eE-.\\utn".charAt(random.nextInt(16)));
        }
        return other;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
