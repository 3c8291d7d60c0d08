/** Which verdicts change between two revisions of a rulebook or two dates, why, and in whose favour. */
@NullMarked
package org.distinguo.recheck;

import org.jspecify.annotations.NullMarked;
