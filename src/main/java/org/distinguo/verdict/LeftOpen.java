package org.distinguo.verdict;

import java.util.Optional;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.WhyOpen;

/**
 * A question that a rulebook leaves open, and that alone keeps its part of a provision open in a case. It never meets the
 * provision; another alternative of it can.
 *
 * @param why why it is open
 * @param citation its source; that of the provision where it has none of its own
 * @param note what the rulebook says about it; empty where it says nothing
 */
public record LeftOpen(WhyOpen why, Citation citation, Optional<String> note) {}
