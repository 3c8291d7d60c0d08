package org.distinguo.rulebook;

import java.net.URI;
import java.util.Optional;

/**
 * Where a legal claim stands.
 *
 * @param instrument the instrument's title
 * @param provision the place in it, as lawyers cite it
 * @param quote the key terms of the provision, in its own words; empty where nobody has compared any with the text
 * @param uri where the instrument can be read; empty where the rulebook does not say
 */
public record Citation(String instrument, String provision, Optional<Quotation> quote, Optional<URI> uri) {}
