package org.distinguo.runtime.gate;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates for one test run, made by the keytool of the JDK: the service's own and those of two callers. */
public final class Certificates implements QuarkusTestResourceLifecycleManager {

    static final String HOTLINE = "hotline";
    static final String STRANGER = "stranger";

    private static final String SERVICE = "localhost";
    private static final String PASSWORD = "changeit";
    private static final Path FOLDER = Path.of("target", "certificates").toAbsolutePath();

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(FOLDER);
            for (String name : List.of(SERVICE, HOTLINE, STRANGER)) {
                create(name);
            }
            trust("service-trusts", List.of(HOTLINE, STRANGER));
            trust("callers-trust", List.of(SERVICE));
            Path roles = Files.writeString(FOLDER.resolve("roles.properties"), HOTLINE + "=classify,rulebooks:read\n");
            return Map.of(
                    "quarkus.tls.callers.key-store.p12.path", store(SERVICE).toString(),
                    "quarkus.tls.callers.key-store.p12.password", PASSWORD,
                    "quarkus.tls.callers.trust-store.p12.path",
                            store("service-trusts").toString(),
                    "quarkus.tls.callers.trust-store.p12.password", PASSWORD,
                    "quarkus.http.auth.certificate-role-properties", roles.toString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no certificates", e);
        }
    }

    @Override
    public void stop() {
        // The folder lies under target and is written anew by the next run.
    }

    /** What a caller needs to speak to the service: trust in it and, where it has one, a certificate of its own. */
    static SSLContext client(Optional<String> caller) throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load("callers-trust"));
        KeyManager[] own = {};
        if (caller.isPresent()) {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(load(caller.get()), PASSWORD.toCharArray());
            own = keys.getKeyManagers();
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own, trust.getTrustManagers(), null);
        return context;
    }

    /** The certificate of a caller and its key, for a client of Vert.x. */
    static PfxOptions keys(String caller) {
        return new PfxOptions().setPath(store(caller).toString()).setPassword(PASSWORD);
    }

    private static KeyStore load(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store(name))) {
            store.load(stream, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void create(String name) throws IOException, InterruptedException {
        Files.deleteIfExists(store(name));
        keytool(
                name,
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:localhost");
        keytool(name, "-exportcert", "-alias", name, "-file", certificate(name).toString());
    }

    private static void trust(String name, List<String> trusted) throws IOException, InterruptedException {
        Files.deleteIfExists(store(name));
        for (String other : trusted) {
            keytool(
                    name,
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    other,
                    "-file",
                    certificate(other).toString());
        }
    }

    private static void keytool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store(name).toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("keytool.log").toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("keytool failed: " + Files.readString(FOLDER.resolve("keytool.log")));
        }
    }

    private static Path store(String name) {
        return FOLDER.resolve(name + ".p12");
    }

    private static Path certificate(String name) {
        return FOLDER.resolve(name + ".cer");
    }
}
