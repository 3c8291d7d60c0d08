/** What follows from a rulebook and the facts of a case: findings, classification, open questions, safeguards. */
@NullMarked
package org.distinguo.verdict;

import org.jspecify.annotations.NullMarked;
