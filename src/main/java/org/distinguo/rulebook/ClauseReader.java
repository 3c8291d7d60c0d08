package org.distinguo.rulebook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Nearest;
import org.distinguo.source.Node;
import org.distinguo.source.Place;
import org.distinguo.source.Values;

/** Reads what every part of a rulebook has: conditions, citations, dates, review. */
final class ClauseReader {

    static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    static final String ID_FORM = "lower-case words joined by hyphens";
    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    static final String CODE_FORM = "upper-case words joined by underscores";

    private static final int LONGEST_QUOTE = 200;
    private static final String CITATION_FORM =
            "write an instrument's key, a space and the provision, as in `code s. 12`";
    private static final List<String> FORMS =
            List.of("fact", "any_of", "all_of", "none_of", "use", "offence", "leaves_open");
    private static final Condition NOTHING = new Condition.AnyOf(List.of());

    private final FactCatalogue catalogue;
    private final Map<String, Instrument> instruments;
    private final Diagnostics diagnostics;
    private final Set<String> cited = new HashSet<>();
    private final Set<String> quoted = new HashSet<>();

    ClauseReader(FactCatalogue catalogue, Map<String, Instrument> instruments, Diagnostics diagnostics) {
        this.catalogue = catalogue;
        this.instruments = instruments;
        this.diagnostics = diagnostics;
    }

    /** A condition on its own: a fact's id, or a mapping with exactly one form of condition. */
    Clause clause(Node node, boolean reviewedAround) {
        if (node instanceof Node.Mapping mapping) {
            var fields = new Fields(mapping, diagnostics);
            Clause clause = clause(fields, reviewedAround, optionalCitation(fields));
            fields.end();
            return clause;
        }
        if (node instanceof Node.Items) {
            diagnostics.report(
                    DiagnosticCode.WRONG_SHAPE,
                    node,
                    "found a list where a condition belongs",
                    "write a fact or one condition in braces, as in {any_of: [...]}");
        }
        return new Clause(
                node instanceof Node.Items ? NOTHING : new Condition.Holds(fact(node)),
                InForce.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                reviewedAround,
                node.place());
    }

    /** The condition that stands among other keys, with its dates, note and review. */
    Clause clause(Fields fields, boolean reviewedAround, Optional<Citation> citation) {
        boolean reviewed = fields.optionalBoolean("reviewed").orElse(reviewedAround);
        InForce inForce = inForce(fields);
        Optional<String> note = fields.optionalProse("note");
        List<String> present = fields.present(FORMS);
        FORMS.forEach(fields::optional); // known keys, whichever of them stands here
        if (present.size() != 1) {
            diagnostics.report(
                    DiagnosticCode.CONDITION_COUNT,
                    fields.place(),
                    present.isEmpty()
                            ? "there is no condition here"
                            : "there are several conditions here: " + String.join(", ", present),
                    "write exactly one of " + String.join(", ", FORMS));
            return new Clause(NOTHING, inForce, citation, note, reviewed, fields.place());
        }
        Node node = fields.optional(present.get(0)).orElseThrow();
        Condition condition = present.get(0).equals("leaves_open")
                ? new Condition.LeavesOpen(
                        clause(node, reviewed),
                        fields.word("why", WhyOpen.class).orElse(WhyOpen.UNSPECIFIC))
                : condition(present.get(0), node, reviewed);
        return new Clause(condition, inForce, citation, note, reviewed, node.place());
    }

    private Condition condition(String form, Node node, boolean reviewed) {
        return switch (form) {
            case "fact" -> new Condition.Holds(fact(node));
            case "any_of" -> new Condition.AnyOf(clauses(node, reviewed));
            case "all_of" -> new Condition.AllOf(clauses(node, reviewed));
            case "none_of" -> new Condition.NoneOf(clauses(node, reviewed));
            case "use" -> new Condition.Named(Values.textOf(node, diagnostics).orElse(""));
            case "offence" ->
                new Condition.OffenceMet(Values.textOf(node, diagnostics).orElse(""));
            default -> throw new IllegalStateException(form);
        };
    }

    /** What stands for a condition that could not be read, and was reported. */
    static Clause nothing(Place place) {
        return new Clause(NOTHING, InForce.ALWAYS, Optional.empty(), Optional.empty(), false, place);
    }

    private List<Clause> clauses(Node node, boolean reviewed) {
        return Values.listOf(node, diagnostics).stream()
                .map(item -> clause(item, reviewed))
                .toList();
    }

    /** The id of a fact that is answered with YES or NO. */
    FactId fact(Node node) {
        String text = Values.textOf(node, diagnostics).orElse("");
        try {
            FactId id = FactId.parse(text);
            if (catalogue.answered(id).isPresent()) {
                return id;
            } else if (catalogue.fact(id).orElse(null) instanceof Fact.Counted number) {
                diagnostics.report(
                        DiagnosticCode.UNKNOWN_FACT,
                        node,
                        "`" + id + "` is a number, and a condition asks for what is so or not so",
                        "use one of "
                                + number.below().values().stream()
                                        .map(FactId::toString)
                                        .collect(Collectors.joining(", ")));
                return new FactId("none", "none");
            }
        } catch (IllegalArgumentException e) {
            if (text.isEmpty()) {
                return new FactId("none", "none"); // reported as no text
            }
        }
        List<String> known = catalogue.answered().stream()
                .map(Fact.Answered::id)
                .map(FactId::toString)
                .toList();
        diagnostics.report(
                DiagnosticCode.UNKNOWN_FACT,
                node,
                "unknown fact `" + text + "`",
                Nearest.suggestion(text, known, "use a fact of the catalogue, or add it there"));
        return new FactId("none", "none");
    }

    /**
     * Reports a form that is one of the catalogue's misspelt, or no code at all. A law may have forms of its own: they are
     * in no other law, so that nobody can compare them.
     */
    void checkForm(Node.Text code) {
        Optional<String> near = Nearest.to(code.value(), catalogue.forms().keySet());
        boolean isOwn = near.isEmpty() && CODE.matcher(code.value()).matches();
        if (!catalogue.forms().containsKey(code.value()) && !isOwn) {
            diagnostics.report(
                    DiagnosticCode.INVALID_VALUE,
                    code,
                    "unknown form `" + code.value() + "`",
                    Nearest.suggestion(
                            code.value(),
                            catalogue.forms().keySet(),
                            "use one of " + String.join(", ", catalogue.forms().keySet())
                                    + ", or a code of your own in capitals"));
        }
    }

    /** The citation that must stand under {@code cite}. */
    Citation citation(Fields fields) {
        return optionalCitation(fields).orElseGet(() -> {
            if (fields.optional("cite").isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.MISSING_CITATION,
                        fields.place(),
                        "a legal claim without its source",
                        "add `cite:` with an instrument's key and the provision");
            }
            return new Citation("", "", Optional.empty(), Optional.empty());
        });
    }

    Optional<Citation> optionalCitation(Fields fields) {
        Optional<Node> node = fields.optional("cite");
        return fields.optionalText("cite").flatMap(text -> {
            int space = text.indexOf(' ');
            String key = space < 0 ? text : text.substring(0, space);
            Instrument instrument = instruments.get(key);
            cited.add(key);
            if (instrument == null) {
                diagnostics.report(
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        node.orElseThrow(),
                        "unknown instrument `" + key + "`",
                        Nearest.suggestion(key, instruments.keySet(), CITATION_FORM));
                return Optional.empty();
            }
            if (space < 0) {
                diagnostics.report(
                        DiagnosticCode.MISSING_CITATION,
                        node.orElseThrow(),
                        "the citation names no provision",
                        CITATION_FORM);
                return Optional.empty();
            }
            return Optional.of(new Citation(
                    instrument.title(),
                    text.substring(space + 1).strip(),
                    quote(fields, instrument),
                    instrument.uri()));
        });
    }

    /** Key terms, and the day on which somebody compared them with the text: without it a quotation is refused. */
    private Optional<Quotation> quote(Fields around, Instrument instrument) {
        Optional<Node> quote = around.optional("quote");
        quote.ifPresent(node -> {
            quoted.add(instrument.key());
            if (instrument.quotedFrom().isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.UNCOMPARED_QUOTATION,
                        node,
                        "nobody says with which text of `" + instrument.key() + "` the quotation was compared",
                        "name it as `" + InstrumentReader.QUOTED_FROM
                                + ":` of the instrument, or take the quotation out");
            }
        });
        return quote.flatMap(node -> node instanceof Node.Text text ? refused(text) : compared(node));
    }

    private Optional<Quotation> refused(Node.Text quote) {
        diagnostics.report(
                DiagnosticCode.UNCOMPARED_QUOTATION,
                quote,
                "the quotation does not say when somebody compared it with the text",
                "write {words: '...', compared_on: 2026-01-31}, or take it out");
        return Optional.empty();
    }

    private Optional<Quotation> compared(Node quote) {
        return Values.mappingOf(quote, diagnostics).map(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            var quotation = new Quotation(fields.text("words"), fields.date("compared_on"));
            fields.end();
            int length = quotation.words().length();
            if (length > LONGEST_QUOTE) {
                diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        fields.optional("words").orElseThrow(),
                        "the quotation has " + length + " characters",
                        "quote the key terms alone, in no more than " + LONGEST_QUOTE);
            }
            return quotation;
        });
    }

    /** Whether a citation read so far names the instrument. */
    boolean cites(String instrument) {
        return cited.contains(instrument);
    }

    /** Whether a citation read so far quotes the instrument. */
    boolean quotes(String instrument) {
        return quoted.contains(instrument);
    }

    InForce inForce(Fields fields) {
        Optional<LocalDate> from = fields.optionalDate("from");
        Optional<LocalDate> until = fields.optionalDate("until");
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            diagnostics.report(
                    DiagnosticCode.EMPTY_PERIOD,
                    fields.place(),
                    "`until` is not after `from`",
                    "`until` is the first day on which it is no longer the law");
        }
        return new InForce(from, until);
    }
}
