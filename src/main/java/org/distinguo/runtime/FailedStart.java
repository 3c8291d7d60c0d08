package org.distinguo.runtime;

import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distinguo.cli.Failure;
import org.distinguo.source.InvalidSourceException;
import org.eclipse.microprofile.config.Config;

/**
 * Says why the service did not start: what is wrong, and the setting or the file where it is. One line, or one for each
 * fault where there are several, without a stack trace; no log has to be configured for it.
 */
final class FailedStart {

    /** What a line begins with that says why the service did not start. */
    static final String BEGIN = "not started: ";

    private static final Pattern FULL_STOP = Pattern.compile("\\.$");
    private static final String TEMPORARY_FOLDER = "java.io.tmpdir";

    /** Where the platform looks for an operator's files, from the folder in which the service is started. */
    private static final Path SETTINGS = Path.of("config");

    /** The platform's words around a cause that say nothing more than it does. */
    private static final List<String> WRAPPERS = List.of("Failed to start quarkus", "Unable to start HTTP server");

    private final Supplier<Config> config;
    private final RefusedSettings refused;

    /**
     * @param config what is set; not asked for where the platform refused it
     * @param refused explains what the platform refused
     */
    FailedStart(Supplier<Config> config, RefusedSettings refused) {
        this.config = config;
        this.refused = refused;
    }

    /**
     * What to tell the person who started the service.
     *
     * @param failure what the start ended with
     * @return at least one line
     */
    List<String> lines(Throwable failure) {
        List<String> faults;
        try {
            faults = faults(failure);
        } catch (RuntimeException unreadable) { // the settings themselves are what is wrong
            List<String> broken = GivenSettings.brokenEscapes(SETTINGS);
            faults = broken.isEmpty() ? List.of(Failure.of(failure)) : broken;
        }
        return faults.stream().map(fault -> BEGIN + fault).toList();
    }

    private List<String> faults(Throwable failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .toList();
        for (Throwable cause : causes) {
            if (cause instanceof InvalidSourceException law) {
                return law.diagnostics().stream().map(Object::toString).toList();
            }
            if (cause instanceof InvalidSettingsException invalid) {
                return invalid.faults();
            }
            if (cause instanceof ConfigValidationException invalid) {
                return refused.sentences(invalid);
            }
        }
        return List.of(noListener(causes).or(() -> noTemporaryFolder(causes)).orElseGet(() -> sentences(causes)));
    }

    /** A port is taken or not allowed, or a host is none of this machine. */
    private Optional<String> noListener(List<Throwable> causes) {
        Throwable root = causes.get(causes.size() - 1);
        if (!(root instanceof BindException) && !(root instanceof UnknownHostException)) {
            return Optional.empty();
        }
        String message = message(root);
        Listener listener = Listener.of(causes, config.get());
        return Optional.of(listener.served() + " cannot be served on " + value(listener.host()) + ":"
                + value(listener.port()) + " (" + listener.host() + ", " + listener.port() + "): "
                + message.substring(message.lastIndexOf(": ") + 1).strip());
    }

    private String value(String setting) {
        return config.get().getOptionalValue(setting, String.class).orElse("");
    }

    private Optional<String> noTemporaryFolder(List<Throwable> causes) {
        return Optional.of(value(TEMPORARY_FOLDER))
                .filter(folder -> causes.get(causes.size() - 1) instanceof FileSystemException root
                        && root.getFile() != null
                        && (Path.of(root.getFile()).startsWith(folder)
                                || Path.of(folder).startsWith(root.getFile())))
                .map(folder -> "the temporary folder `" + folder + "` (" + TEMPORARY_FOLDER + ") cannot be written to: "
                        + Failure.of(causes.get(causes.size() - 1)));
    }

    /** Each sentence of the causes that says something new, and at the end what the first cause was. */
    private String sentences(List<Throwable> causes) {
        List<String> sentences = new ArrayList<>();
        for (Throwable cause : causes.subList(0, causes.size() - 1)) {
            String sentence = FULL_STOP.matcher(Failure.oneLine(message(cause))).replaceFirst("");
            if (!(cause instanceof ExecutionException)
                    && !WRAPPERS.contains(sentence)
                    && !sentence.isEmpty()
                    && !sentences.contains(sentence)) {
                sentences.add(sentence);
            }
        }
        sentences.add(Failure.of(causes.get(0)) + settingsNaming(causes.get(causes.size() - 1)));
        return String.join(": ", sentences);
    }

    /**
     * Which settings name the file that the start ended at; the platform's message may not. Where it ended at a value and the
     * message does not say of which setting, all that are given are named.
     */
    private String settingsNaming(Throwable root) {
        if (!(root instanceof FileSystemException failed) || failed.getFile() == null) {
            return root instanceof IllegalArgumentException ? settingsGiven(message(root)) : "";
        }
        Set<String> names = new TreeSet<>();
        for (String name : config.get().getPropertyNames()) {
            if (List.of(value(name).split(",", -1)).contains(failed.getFile())) {
                names.add(name);
            }
        }
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }

    private String settingsGiven(String message) {
        Set<String> given = GivenSettings.names(config.get());
        return given.isEmpty() || given.stream().anyMatch(message::contains)
                ? ""
                : " (the value of one of these may be the cause: " + String.join(", ", given) + ")";
    }

    private static String message(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }
}
