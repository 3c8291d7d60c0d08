/** Distinguo inside other programs, as worked examples. */
@NullMarked
package org.distinguo.examples;

import org.jspecify.annotations.NullMarked;
