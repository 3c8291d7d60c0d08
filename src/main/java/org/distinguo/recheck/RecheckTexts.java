package org.distinguo.recheck;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.InForce;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Node;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/**
 * The sentences that say what changed, and which duties have a direction of their own.
 *
 * @param causes a sentence for each cause
 * @param favours a sentence for each favour
 * @param lines the lines of the answer as a text
 * @param dates how dates are said
 * @param ownProtections codes of single laws that protect the person, beside those that laws share
 * @param withoutDirection codes of duties that neither give nor take protection
 * @param whileOpen codes of duties that serve to settle whether somebody was trafficked
 */
public record RecheckTexts(
        Map<Cause, String> causes,
        Map<Favour, String> favours,
        Map<RecheckLine, String> lines,
        Dates dates,
        Set<String> ownProtections,
        Set<String> withoutDirection,
        Set<String> whileOpen) {

    public RecheckTexts {
        causes = Collections.unmodifiableMap(new EnumMap<>(causes));
        favours = Collections.unmodifiableMap(new EnumMap<>(favours));
        lines = Collections.unmodifiableMap(new EnumMap<>(lines));
        ownProtections = Set.copyOf(ownProtections);
        withoutDirection = Set.copyOf(withoutDirection);
        whileOpen = Set.copyOf(whileOpen);
    }

    /**
     * How dates are said.
     *
     * @param always of something without dates of its own
     * @param from of something with a beginning
     * @param until of something with an end
     * @param between of something with both
     */
    public record Dates(String always, String from, String until, String between) {}

    /**
     * The sentences that are shipped.
     *
     * @return the sentences
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static RecheckTexts shipped() {
        return read(LibraryReader.catalogueFile("recheck.yaml"));
    }

    /**
     * Reads the sentences.
     *
     * @param file the file
     * @return the sentences
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static RecheckTexts read(YamlFile file) {
        var diagnostics = new Diagnostics();
        var fields = new Fields(
                file.read(diagnostics).orElseThrow(() -> new InvalidSourceException(diagnostics.all())), diagnostics);
        Map<Cause, String> causes = sentences(fields, "causes", Cause.class, diagnostics);
        Map<Favour, String> favours = sentences(fields, "favours", Favour.class, diagnostics);
        Map<RecheckLine, String> lines = sentences(fields, "lines", RecheckLine.class, diagnostics);
        var dates =
                new Dates(fields.text("always"), fields.text("from"), fields.text("until"), fields.text("from_until"));
        Set<String> own = codes(fields, "own_protections", diagnostics);
        Set<String> without = codes(fields, "without_direction", diagnostics);
        Set<String> open = codes(fields, "while_open", diagnostics);
        fields.end();
        diagnostics.throwIfAny();
        return new RecheckTexts(causes, favours, lines, dates, own, without, open);
    }

    private static <E extends Enum<E>> Map<E, String> sentences(
            Fields fields, String key, Class<E> type, Diagnostics diagnostics) {
        Map<E, String> sentences = new EnumMap<>(type);
        fields.required(key)
                .flatMap(node -> Values.mappingOf(node, diagnostics))
                .ifPresent(node -> {
                    var members = new Fields(node, diagnostics);
                    for (E word : type.getEnumConstants()) {
                        sentences.put(word, members.text(word.name().toLowerCase(Locale.ROOT)));
                    }
                    members.end();
                });
        return sentences;
    }

    private static Set<String> codes(Fields fields, String key, Diagnostics diagnostics) {
        Set<String> codes = new HashSet<>();
        List<Node> nodes = fields.optionalList(key);
        nodes.forEach(node -> Values.textOf(node, diagnostics).ifPresent(codes::add));
        return codes;
    }

    /**
     * The days on which something is the law.
     *
     * @param inForce its dates
     * @return a part of a sentence
     */
    public String dates(InForce inForce) {
        String phrase = inForce.from().isPresent()
                ? inForce.until().isPresent() ? dates.between() : dates.from()
                : inForce.until().isPresent() ? dates.until() : dates.always();
        return phrase.replace("{from}", inForce.from().map(Object::toString).orElse(""))
                .replace("{until}", inForce.until().map(Object::toString).orElse(""));
    }

    /**
     * A line of the answer as a text.
     *
     * @param line which
     * @param fillings the name of each place that the line has, without its brackets, and what stands there
     * @return the line
     */
    public String line(RecheckLine line, Map<String, ?> fillings) {
        return filled(Objects.requireNonNull(lines.get(line), "each line has words"), fillings);
    }

    /**
     * In whose favour a change is.
     *
     * @param favour which
     * @return a sentence
     */
    public String favour(Favour favour) {
        return Objects.requireNonNull(favours.get(favour), "each favour has a sentence");
    }

    String cause(Cause cause, Map<String, ?> fillings) {
        return filled(Objects.requireNonNull(causes.get(cause), "each cause has a sentence"), fillings);
    }

    private static String filled(String sentence, Map<String, ?> fillings) {
        String filled = sentence;
        for (Map.Entry<String, ?> filling : fillings.entrySet()) {
            filled = filled.replace("{" + filling.getKey() + "}", String.valueOf(filling.getValue()));
        }
        return filled;
    }

    /**
     * Where something stands, as lawyers cite it.
     *
     * @param citation the source
     * @return the instrument and the place in it
     */
    public static String words(Citation citation) {
        return citation.instrument() + ", " + citation.provision();
    }
}
