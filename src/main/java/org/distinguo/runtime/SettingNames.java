package org.distinguo.runtime;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.distinguo.source.Nearest;

/** The names of the service's own settings, and what was probably meant to be one. */
final class SettingNames {

    private static final String PREFIX = "distinguo";

    /** Also with the profile that an environment variable is limited to, as in {@code _PROD_DISTINGUO_…}. */
    private static final Pattern VARIABLE = Pattern.compile("(?:_[A-Z0-9]+_)?" + variable(PREFIX) + "_(.+)");

    /** What Kubernetes tells a container of a service whose name begins like this one. */
    private static final Pattern OF_A_CLUSTER =
            Pattern.compile(".*?(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

    private SettingNames() {}

    /** Every setting; a list is one of them, and its items are none. */
    static Set<String> all() {
        Set<String> names = new TreeSet<>(ConfigMappings.getProperties(ConfigClass.configClass(DistinguoConfig.class))
                .keySet());
        names.removeIf(name -> name.endsWith("[*]"));
        return names;
    }

    /** The environment variable of a setting. */
    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** What to say of a name that is no setting. */
    static String unknown(String name) {
        Set<String> names = all();
        return "there is no such setting; "
                + Nearest.suggestion(name, names, "there are `" + String.join("`, `", names) + "`");
    }

    /**
     * Names that begin almost like the settings do. One that begins exactly like them, and is none, the platform finds.
     *
     * @param names the names of whatever is set
     * @return each with what to say of it
     */
    static SortedMap<String, String> misspelt(Iterable<String> names) {
        SortedMap<String, String> misspelt = new TreeMap<>();
        for (String name : names) {
            int end = name.indexOf('.');
            if (end > 0 && Nearest.slip(name.substring(0, end), Set.of(PREFIX)).isPresent()) {
                misspelt.put(name, unknown(PREFIX + name.substring(end)));
            }
        }
        return misspelt;
    }

    /**
     * Environment variables that are near a setting's and are none. Others may be meant for somebody else: what a cluster or
     * a script calls after the service has the same beginning.
     *
     * @param variables the names of environment variables; the platform adds to them what it takes them to mean
     * @return each, as it is usually written, with what to say of it
     */
    static SortedMap<String, String> misspeltVariables(Collection<String> variables) {
        SortedMap<String, String> misspelt = new TreeMap<>();
        SortedMap<String, String> known = new TreeMap<>();
        all().forEach(name -> known.put(variable(name), name));
        for (String written : variables) {
            var parts = VARIABLE.matcher(variable(written));
            if (!parts.matches() || OF_A_CLUSTER.matcher(parts.group(1)).matches()) {
                continue;
            }
            String variable = variable(PREFIX) + "_" + parts.group(1);
            Optional<String> near = known.containsKey(variable)
                    ? Optional.empty()
                    : Nearest.to(variable, comparable(parts.group(1), known.keySet()));
            near.ifPresent(
                    name -> misspelt.put(variable(written), "there is no such setting; did you mean `" + name + "`?"));
        }
        return misspelt;
    }

    /** Of a short name most is the beginning that all have in common, so that it has to be near without that. */
    private static List<String> comparable(String written, Collection<String> variables) {
        String beginning = variable(PREFIX) + "_";
        return variables.stream()
                .filter(variable -> {
                    String rest = variable.substring(beginning.length());
                    return rest.length() > beginning.length()
                            || Nearest.to(written, Set.of(rest)).isPresent();
                })
                .toList();
    }
}
