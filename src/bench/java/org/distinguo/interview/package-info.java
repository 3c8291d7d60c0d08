/** Measures interviews: their burden, beside other ways of asking and beside the best of all. */
@NullMarked
package org.distinguo.interview;

import org.jspecify.annotations.NullMarked;
