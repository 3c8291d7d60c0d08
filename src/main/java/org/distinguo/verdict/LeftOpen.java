package org.distinguo.verdict;

import java.util.Optional;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.WhyOpen;

/**
 * A question that no answer settles, and that alone keeps a provision open in a case.
 *
 * @param why why it is open
 * @param citation its source; that of the provision where it has none of its own
 * @param note what the rulebook says about it; empty where it says nothing
 */
public record LeftOpen(WhyOpen why, Citation citation, Optional<String> note) {}
