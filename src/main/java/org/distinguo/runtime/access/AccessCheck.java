package org.distinguo.runtime.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start where nobody would know who calls, though others than this machine could, or where what is needed to know
 * it is missing. Each refusal is one sentence that names the setting and says what to set.
 */
public final class AccessCheck {

    private static final String SETTING = "distinguo.access";

    private final Access access;
    private final TokenCheck tokens;

    /**
     * Where callers are served, as the platform was told.
     *
     * @param host the host that is listened on; empty where it is a socket of the file system alone
     * @param hasKeyStore whether the service has a certificate of its own
     * @param hasTrustStore whether it knows which certificates of callers to trust
     * @param isUnencrypted whether it answers over plain HTTP as well
     */
    public record Door(Optional<String> host, boolean hasKeyStore, boolean hasTrustStore, boolean isUnencrypted) {}

    /**
     * @param access how the service knows who calls
     * @param config what is set
     */
    public AccessCheck(Access access, Config config) {
        this.access = access;
        this.tokens = new TokenCheck(config);
    }

    /**
     * What is wrong.
     *
     * @param door where callers are served
     * @return empty where the service may start
     */
    public Optional<String> fault(Door door) {
        return switch (access) {
            case LOOPBACK -> beyondThisMachine(door).or(() -> unasked(door));
            case OPEN -> unasked(door);
            case TOKENS -> tokens.fault();
            case CERTIFICATES -> certificates(door);
        };
    }

    /** Who may call, for who starts the service. */
    public String told() {
        String who = access == Access.TOKENS ? access.callers() + " " + tokens.callers() : access.callers();
        return "may call: " + who + " (" + SETTING + "=" + access.word() + ")";
    }

    private Optional<String> beyondThisMachine(Door door) {
        return door.host()
                .filter(host -> !isLoopback(host))
                .map(host ->
                        "quarkus.http.host=" + host + ": others than this machine could call, and the service would not"
                                + " know who they are (" + SETTING + "=" + access.word() + "); set " + SETTING
                                + " to `tokens`, to `certificates` or, where a gateway in front lets only known callers in, to"
                                + " `open`");
    }

    /** Of a name that nobody knows the platform will say so: nothing can be served there. */
    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** What was set to know callers, and would be taken no notice of. */
    private Optional<String> unasked(Door door) {
        if (tokens.isSet()) {
            return Optional.of(
                    SETTING + "=" + access.word() + ": there are settings for tokens (mp.jwt.verify.*), and nobody"
                            + " would be asked for one; set " + SETTING + "=tokens, or leave these settings out");
        }
        if (door.hasTrustStore()) {
            return Optional.of(
                    SETTING + "=" + access.word() + ": there is a trust store for the certificates of callers"
                            + " (quarkus.tls.callers.trust-store), and nobody would be asked for one; set " + SETTING
                            + "=certificates, or leave it out");
        }
        return Optional.empty();
    }

    private Optional<String> certificates(Door door) {
        String begin = SETTING + "=" + access.word() + ": ";
        if (!door.hasKeyStore() || !door.hasTrustStore()) {
            String ownCertificate =
                    door.hasKeyStore() ? "" : "quarkus.tls.callers.key-store (the service's own certificate and key)";
            String callers = door.hasTrustStore()
                    ? ""
                    : "quarkus.tls.callers.trust-store (whoever signs the certificates of callers)";
            String and = ownCertificate.isEmpty() || callers.isEmpty() ? "" : " and ";
            return Optional.of(begin + "to ask callers for certificates, set " + ownCertificate + and + callers
                    + ", each as `.p12.path` with `.p12.password`, or as `.pem`");
        }
        if (door.isUnencrypted()) {
            return Optional.of(
                    begin + "nobody presents a certificate over plain HTTP, and facts would come in unencrypted;"
                            + " set quarkus.http.insecure-requests=disabled, or leave it out");
        }
        return Optional.empty();
    }
}
