package org.distinguo.rulebook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.Node;
import org.distinguo.source.Values;

/** Reads the instruments that a rulebook cites. */
final class InstrumentReader {

    static final String QUOTED_FROM = "quoted_from";

    private static final int MOST_PARTIES = 1_000;

    private final Diagnostics diagnostics;

    InstrumentReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<Instrument> instrument(Node.Text key, Node value) {
        return Values.mappingOf(value, diagnostics).map(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            var instrument = new Instrument(
                    key.value(),
                    fields.text("title"),
                    fields.text("source"),
                    uri(fields),
                    fields.optionalText(QUOTED_FROM),
                    parties(fields));
            fields.end();
            return instrument;
        });
    }

    private Optional<URI> uri(Fields fields) {
        return fields.optional("uri").flatMap(node -> {
            Optional<URI> uri = Values.textOf(node, diagnostics).flatMap(InstrumentReader::address);
            if (uri.isEmpty() && node instanceof Node.Text text) {
                diagnostics.report(
                        DiagnosticCode.INVALID_VALUE,
                        node,
                        "`" + text.value() + "` is not an address with https",
                        "write where the text is published, as in 'https://www.legislation.gov.uk/ukpga/2015/30'");
            }
            return uri;
        });
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> "https".equals(uri.getScheme()) && uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<Instrument.Parties> parties(Fields around) {
        return around.optional("parties")
                .flatMap(node -> Values.mappingOf(node, diagnostics))
                .map(mapping -> {
                    var fields = new Fields(mapping, diagnostics);
                    int number = fields.number("number", 0, MOST_PARTIES).orElse(0);
                    var parties = new Instrument.Parties(number, fields.date("as_of"));
                    fields.end();
                    return parties;
                });
    }
}
