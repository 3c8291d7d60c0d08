/** What is known of a case: the fact catalogue, the answers that a caller gave, and what follows from them. */
@NullMarked
package org.distinguo.facts;

import org.jspecify.annotations.NullMarked;
