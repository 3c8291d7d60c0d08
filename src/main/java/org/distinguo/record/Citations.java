package org.distinguo.record;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.distinguo.record.VerdictRecord.Cited;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Quotation;

/** The sources of a record in order of reading: each address is printed where it stands first. Used once. */
final class Citations {

    private final Set<URI> printed = new HashSet<>();

    /** A source with its instrument. */
    Cited inFull(Citation citation) {
        return cited(citation, citation.instrument() + ", " + citation.provision());
    }

    /** A source below another one: the provision alone, where the instrument is the same. */
    Cited below(Citation other, Citation citation) {
        return citation.instrument().equals(other.instrument())
                ? cited(citation, citation.provision())
                : inFull(citation);
    }

    private Cited cited(Citation citation, String text) {
        return new Cited(
                text,
                citation.uri().map(URI::toString).orElse(""),
                citation.quote().map(Quotation::words).orElse(""),
                citation.uri().filter(printed::add).isPresent());
    }
}
