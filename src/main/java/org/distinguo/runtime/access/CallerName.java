package org.distinguo.runtime.access;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import org.distinguo.source.Digest;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Names the caller of a request, for whoever shares something out among callers: the client that a token was given to, the
 * subject of a certificate or, where nobody is asked, the address that the request came from. Behind a gateway that is the
 * address of the gateway, unless {@code quarkus.http.proxy.*} says that the gateway is believed. The same caller has the same
 * name with every request; it goes into no log, metric or answer.
 */
public final class CallerName {

    private static final String KEY = CallerName.class.getName();
    private static final int LONGEST = 128;
    private static final String UNKNOWN = "unknown";

    /** A network of IPv6 that one caller usually has for itself, in groups of four digits. */
    private static final int GROUPS = 4;

    private CallerName() {}

    /**
     * The name of the caller of a request that was let in.
     *
     * @param request the request
     * @return {@code client:}, {@code certificate:} or {@code address:}, followed by at most 128 characters
     */
    public static String of(RoutingContext request) {
        String known = request.get(KEY);
        return known != null ? known : "address:" + address(request);
    }

    /** Names the caller by the client to which a token was given. */
    public static void put(RoutingContext request, JsonWebToken token) {
        TokenClaims.client(token)
                .ifPresent(
                        client -> request.put(KEY, "client:" + (client.length() > LONGEST ? digest(client) : client)));
    }

    /** Names the caller by the digest of the subject of a certificate. */
    public static void put(RoutingContext request, X509Certificate certificate) {
        request.put(
                KEY,
                "certificate:" + digest(certificate.getSubjectX500Principal().getName()));
    }

    private static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(RoutingContext request) {
        return Optional.ofNullable(request.request().remoteAddress())
                .map(SocketAddress::hostAddress)
                .map(CallerName::network)
                .orElse(UNKNOWN);
    }

    /** The address, or of IPv6 the first 64 bits: who has one such address has all of that network. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.toLowerCase(Locale.ROOT).split(":", -1);
        var network = new StringBuilder();
        for (int index = 0; index < GROUPS && index < groups.length && !groups[index].isEmpty(); index++) {
            network.append(groups[index]).append(':');
        }
        return (network.length() == 0 ? "::" : network.append(':')) + "/64";
    }
}
