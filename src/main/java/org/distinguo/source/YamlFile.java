package org.distinguo.source;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML file read as located nodes. What makes YAML read differently from how it looks is refused: anchors, aliases,
 * tags, merge keys, a key twice.
 */
public final class YamlFile {

    private static final String PLAIN_HELP = "write the content out where it belongs";

    private final String name;
    private final byte[] bytes;
    private final Translation translation;

    /**
     * @param name the file's name, for places
     * @param bytes the file's bytes
     */
    public YamlFile(String name, byte[] bytes) {
        this(name, bytes.clone(), Translation.NONE);
    }

    private YamlFile(String name, byte[] bytes, Translation translation) {
        this.name = name;
        this.bytes = bytes;
        this.translation = translation;
    }

    /**
     * The same file, to be read in a language. Its name, its bytes and its digest are those of this one.
     *
     * @param language says the texts that people read
     * @return the file
     */
    public YamlFile in(Translation language) {
        return new YamlFile(name, bytes, language);
    }

    /**
     * The file's name.
     *
     * @return as it was given
     */
    public String name() {
        return name;
    }

    /**
     * The digest of the file's bytes.
     *
     * @return {@code sha-256:} and 64 hexadecimal digits
     */
    public String digest() {
        return Digest.of(bytes);
    }

    /**
     * Reads the file's only document, which must be a mapping.
     *
     * @param diagnostics receives every fault of the file's form
     * @return the document; empty if the file cannot be read at all
     */
    public Optional<Node.Mapping> read(Diagnostics diagnostics) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            var yaml = new Yaml(new SafeConstructor(options));
            boolean plain = true;
            var unquoted = new UnquotedTexts(name, text);
            List<Event> events = new ArrayList<>();
            for (Event event : yaml.parse(new StringReader(text))) {
                events.add(event);
                plain &= isPlain(event, diagnostics);
                unquoted.check(event);
            }
            unquoted.report(diagnostics);
            if (!plain) {
                return Optional.empty();
            }
            var root = new Composer(new ReadEvents(events), new Resolver(), options).getSingleNode();
            if (root instanceof MappingNode mapping) {
                return Optional.of(mapping(mapping, diagnostics));
            }
            diagnostics.report(
                    DiagnosticCode.WRONG_SHAPE, Place.of(name), "the file is not a mapping", "start it with a key");
        } catch (CharacterCodingException e) {
            diagnostics.report(
                    DiagnosticCode.MALFORMED_YAML, Place.of(name), "the file is not UTF-8", "save it as UTF-8");
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            Place place = mark == null ? Place.of(name) : place(mark);
            diagnostics.report(
                    DiagnosticCode.MALFORMED_YAML,
                    place,
                    "the file is not YAML: " + e.getProblem(),
                    UnquotedTexts.help(bytes, place, "quote prose, and indent by two spaces"));
        } catch (YAMLException e) {
            diagnostics.report(
                    DiagnosticCode.MALFORMED_YAML, Place.of(name), "the file is not YAML", "save it as plain text");
        }
        return Optional.empty();
    }

    private boolean isPlain(Event event, Diagnostics diagnostics) {
        boolean named = event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null);
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag() != null)
                || (event instanceof CollectionStartEvent collection && collection.getTag() != null);
        if (named) {
            diagnostics.report(
                    DiagnosticCode.YAML_FEATURE_REFUSED,
                    place(event.getStartMark()),
                    "anchors and aliases are not allowed",
                    PLAIN_HELP);
        }
        if (tagged) {
            diagnostics.report(
                    DiagnosticCode.YAML_FEATURE_REFUSED,
                    place(event.getStartMark()),
                    "tags are not allowed",
                    "leave the tag out");
        }
        return !named && !tagged;
    }

    private Node node(org.yaml.snakeyaml.nodes.Node node, Diagnostics diagnostics) {
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, diagnostics);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(node(item, diagnostics)));
            return new Node.Items(place(node.getStartMark()), items);
        }
        return new Node.Text(place(node.getStartMark()), ((ScalarNode) node).getValue(), translation);
    }

    private Node.Mapping mapping(MappingNode mapping, Diagnostics diagnostics) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place place = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                diagnostics.report(DiagnosticCode.WRONG_SHAPE, place, "a key is not a text", "write a word as key");
                continue;
            }
            var key = new Node.Text(place, scalar.getValue(), Translation.NONE);
            if (key.value().equals("<<")) {
                diagnostics.report(
                        DiagnosticCode.YAML_FEATURE_REFUSED, place, "merge keys are not allowed", PLAIN_HELP);
                continue;
            }
            var entry = new Node.Entry(key, node(tuple.getValueNode(), diagnostics));
            if (entries.putIfAbsent(key.value(), entry) != null) {
                diagnostics.report(
                        DiagnosticCode.DUPLICATE_KEY,
                        place,
                        "the key `" + key.value() + "` stands here twice",
                        "keep one of them");
            }
        }
        return new Node.Mapping(place(mapping.getStartMark()), entries);
    }

    private Place place(Mark mark) {
        return new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
