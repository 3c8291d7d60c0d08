package org.distinguo.runtime;

import io.smallrye.config.ConfigValidationException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.distinguo.cli.Failure;

/** Says of each setting that the platform refused where it was set, what is wrong, and what was expected. */
final class RefusedSettings {

    private static final Pattern UNKNOWN = Pattern.compile("SRCFG00050: (\\S+) in (.+) does not map to any root");
    private static final Pattern NO_VALUE = Pattern.compile(
            "SRCFG00039: The config property (\\S+) with the config value \"(.*)\""
                    + " threw an Exception whilst being converted (.*)",
            Pattern.DOTALL);
    private static final Pattern EMPTY =
            Pattern.compile("SRCFG00040: The config property (\\S+) is defined as the empty String.*", Pattern.DOTALL);
    private static final Pattern OUT_OF_RANGE = Pattern.compile("(distinguo\\.\\S+) (must .*)", Pattern.DOTALL);

    /** What the platform puts before a message: the name of an exception, and a number. */
    private static final Pattern EXCEPTION = Pattern.compile("^[\\w.$]+(?:Exception|Error): ");

    private static final Pattern NUMBER = Pattern.compile("^SRCFG\\d+: ");

    private static final Pattern FILE = Pattern.compile("PropertiesConfigSource\\[source=(?:file:)?(.*)](:\\d+)?");

    private final Map<String, String> systemProperties;
    private final Map<String, String> environment;

    /**
     * @param systemProperties the values of system properties, by name
     * @param environment the values of environment variables, by name
     */
    RefusedSettings(Map<String, String> systemProperties, Map<String, String> environment) {
        this.systemProperties = systemProperties;
        this.environment = environment;
    }

    /** One sentence for each setting. */
    List<String> sentences(ConfigValidationException refused) {
        return IntStream.range(0, refused.getProblemCount())
                .mapToObj(number -> String.valueOf(refused.getProblem(number).getMessage()))
                .map(this::sentence)
                .map(Failure::oneLine)
                .distinct()
                .toList();
    }

    private String sentence(String problem) {
        String message = EXCEPTION.matcher(problem).replaceFirst("");
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.matches()) {
            return unknown.group(1) + " (" + source(unknown.group(1), unknown.group(2)) + "): "
                    + SettingNames.unknown(unknown.group(1));
        }
        Matcher noValue = NO_VALUE.matcher(message);
        if (noValue.matches()) {
            return noValue.group(1) + "=" + noValue.group(2) + " (" + source(noValue.group(1)) + "): "
                    + expected(withoutNumber(noValue.group(3)));
        }
        Matcher empty = EMPTY.matcher(message);
        if (empty.matches()) {
            return empty.group(1) + " (" + source(empty.group(1)) + "): the value is empty";
        }
        Matcher outOfRange = OUT_OF_RANGE.matcher(message);
        if (outOfRange.matches()) {
            String name = outOfRange.group(1);
            return name + value(name) + " (" + source(name) + "): " + outOfRange.group(2);
        }
        return withoutNumber(message);
    }

    private static String withoutNumber(String message) {
        return NUMBER.matcher(message).replaceFirst("");
    }

    /** Two of the platform's converters say what is wrong and not what would be right. */
    private static String expected(String reason) {
        if (reason.startsWith("Invalid duration")) {
            return reason + "; write it as `10s`, `5m` or `PT10S`";
        }
        if (reason.startsWith("Unknown level")) {
            return reason + "; use `OFF`, `ERROR`, `WARN`, `INFO`, `DEBUG` or `TRACE`";
        }
        return reason;
    }

    private String source(String name, String platformsWords) {
        Matcher file = FILE.matcher(platformsWords);
        return file.matches() ? file.group(1) + (file.group(2) == null ? "" : file.group(2)) : source(name);
    }

    private String source(String name) {
        if (systemProperties.containsKey(name)) {
            return "system property";
        }
        String variable = SettingNames.variable(name);
        return environment.containsKey(variable) ? "environment variable " + variable : "configuration file";
    }

    /** What was written, where it was not written into a file. */
    private String value(String name) {
        String value = systemProperties.getOrDefault(name, environment.get(SettingNames.variable(name)));
        return value == null ? "" : "=" + value;
    }
}
