/** Measures the engine and the service; no part of either. */
@NullMarked
package org.distinguo.bench;

import org.jspecify.annotations.NullMarked;
