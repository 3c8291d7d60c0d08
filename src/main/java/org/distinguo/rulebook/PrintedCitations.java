package org.distinguo.rulebook;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** The sources that a page or a text prints, in order of reading: each address stands where it is first. Used once. */
public final class PrintedCitations {

    private final Set<URI> printed = new HashSet<>();

    /**
     * A source as it is printed.
     *
     * @param text instrument and provision
     * @param address where it can be read; empty where the rulebook does not say
     * @param quote key terms, word for word; empty where there are none
     * @param isFirst whether the address stands here first, so that it is printed
     */
    public record Cited(String text, String address, String quote, boolean isFirst) {}

    /**
     * A source with its instrument.
     *
     * @param citation the source
     * @return the same as it is printed
     */
    public Cited inFull(Citation citation) {
        return cited(citation, citation.instrument() + ", " + citation.provision());
    }

    /**
     * A source below another one.
     *
     * @param other the other one
     * @param citation the source
     * @return the provision alone, where the instrument is the same
     */
    public Cited below(Citation other, Citation citation) {
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
