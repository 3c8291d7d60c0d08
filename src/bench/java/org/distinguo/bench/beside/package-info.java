/** One decision of the United Nations' definitions, made by other engines as well. */
@NullMarked
package org.distinguo.bench.beside;

import org.jspecify.annotations.NullMarked;
