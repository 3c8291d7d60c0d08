/** The same facts under several laws: where the answers part, and which elements and facts make the difference. */
@NullMarked
package org.distinguo.comparison;

import org.jspecify.annotations.NullMarked;
