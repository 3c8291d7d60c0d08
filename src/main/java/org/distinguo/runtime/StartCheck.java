package org.distinguo.runtime;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.vertx.http.runtime.ServerLimitsConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig.InsecureRequests;
import io.quarkus.vertx.http.runtime.management.ManagementConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.intake.request.RequestForms;
import org.distinguo.runtime.access.AccessCheck;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Refuses, before anything is read or opened, settings with which the platform would start all the same: names that are
 * almost those of a setting, values with which no caller would get an answer, and those with which anybody would.
 */
@Singleton
final class StartCheck {

    private static final Logger LOG = System.getLogger(StartCheck.class.getName());
    private static final int BEFORE_ALL_ELSE = 1;
    private static final int LAST_PORT = 65_535;

    /** The longest path and query of the contract need about half of it. */
    private static final int LEAST_LINE = 1024;

    /** What a caller and the proxies in between put into a request. */
    private static final int LEAST_HEADERS = 2048;

    private static final Duration LEAST_READ_TIMEOUT = Duration.ofSeconds(1);

    private final Config config;
    private final VertxHttpConfig service;
    private final ManagementConfig management;
    private final TlsConfigurationRegistry encryption;
    private final AccessCheck access;

    StartCheck(
            Config config,
            DistinguoConfig own,
            VertxHttpConfig service,
            ManagementConfig management,
            TlsConfigurationRegistry encryption) {
        this.config = config;
        this.service = service;
        this.management = management;
        this.encryption = encryption;
        this.access = new AccessCheck(own.access(), config);
    }

    void check(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent starting) {
        List<String> faults = new ArrayList<>();
        names(faults);
        ports(faults);
        limits(service.limits(), faults);
        service.ioThreads()
                .ifPresent(threads -> within("quarkus.http.io-threads", threads, 1, Integer.MAX_VALUE, faults));
        if (service.readTimeout().compareTo(LEAST_READ_TIMEOUT) < 0) {
            faults.add(
                    "quarkus.http.read-timeout=" + service.readTimeout() + ": must be at least " + LEAST_READ_TIMEOUT);
        }
        access.fault(door()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new InvalidSettingsException(faults);
        }
        LOG.log(Logger.Level.INFO, access.told());
    }

    /** In tests and in development mode the platform itself says where it listens, which is this machine. */
    private AccessCheck.Door door() {
        Optional<TlsConfiguration> certificates = service.tlsConfigurationName().flatMap(encryption::get);
        return new AccessCheck.Door(
                service.hostEnabled() && !LaunchMode.current().isDevOrTest()
                        ? Optional.of(service.host())
                        : Optional.empty(),
                certificates.map(TlsConfiguration::getKeyStoreOptions).isPresent(),
                certificates.map(TlsConfiguration::getTrustStoreOptions).isPresent(),
                service.insecureRequests().orElse(InsecureRequests.ENABLED) == InsecureRequests.ENABLED);
    }

    private void names(List<String> faults) {
        Set<String> variables = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (ConfigSource source : config.unwrap(SmallRyeConfig.class).getConfigSources()) {
            (source instanceof EnvConfigSource ? variables : names).addAll(source.getPropertyNames());
        }
        SettingNames.misspelt(names).forEach((name, fault) -> faults.add(name + ": " + fault));
        SettingNames.misspeltVariables(variables)
                .forEach((name, fault) -> faults.add("environment variable " + name + ": " + fault));
    }

    private void ports(List<String> faults) {
        LaunchMode mode = LaunchMode.current();
        int port = service.determinePort(mode);
        int managementPort = management.determinePort(mode);
        within("quarkus.http.port", port, 0, LAST_PORT, faults);
        within("quarkus.http.ssl-port", service.determineSslPort(mode), 0, LAST_PORT, faults);
        within("quarkus.management.port", managementPort, 0, LAST_PORT, faults);
        if (port == managementPort && port != 0) {
            faults.add("quarkus.management.port=" + managementPort
                    + ": callers are served there (quarkus.http.port), and may not see health and metrics");
        }
        served("quarkus.http", service.hostEnabled() || service.domainSocketEnabled(), "callers", faults);
        served(
                "quarkus.management",
                management.hostEnabled() || management.domainSocketEnabled(),
                "health and metrics",
                faults);
    }

    private static void limits(ServerLimitsConfig limits, List<String> faults) {
        String prefix = "quarkus.http.limits.";
        limits.maxBodySize()
                .ifPresent(size -> within(
                        prefix + "max-body-size",
                        size.asLongValue(),
                        RequestForms.BODY_LENGTH,
                        Long.MAX_VALUE,
                        faults));
        within(
                prefix + "max-header-size",
                limits.maxHeaderSize().asLongValue(),
                LEAST_HEADERS,
                Integer.MAX_VALUE,
                faults);
        within(
                prefix + "max-initial-line-length",
                limits.maxInitialLineLength(),
                LEAST_LINE,
                Integer.MAX_VALUE,
                faults);
        within(prefix + "max-chunk-size", limits.maxChunkSize().asLongValue(), 1, Integer.MAX_VALUE, faults);
        limits.maxConnections()
                .ifPresent(number -> within(prefix + "max-connections", number, 1, Integer.MAX_VALUE, faults));
        limits.maxHeaderListSize()
                .ifPresent(
                        size -> within(prefix + "max-header-list-size", size, LEAST_HEADERS, Long.MAX_VALUE, faults));
    }

    private static void served(String prefix, boolean served, String whom, List<String> faults) {
        if (!served) {
            faults.add(prefix + ".host-enabled=false: " + whom + " would be served nowhere; without a host it needs "
                    + prefix + ".domain-socket-enabled=true");
        }
    }

    private static void within(String setting, long value, long least, long most, List<String> faults) {
        if (value < least || value > most) {
            faults.add(
                    setting + "=" + value + ": must be " + (value < least ? "at least " + least : "at most " + most));
        }
    }
}
