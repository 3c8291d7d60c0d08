/** Texts in other languages: which there are, who has reviewed them, and which one a caller wants. Knows neither facts nor law. */
@NullMarked
package org.distinguo.language;

import org.jspecify.annotations.NullMarked;
