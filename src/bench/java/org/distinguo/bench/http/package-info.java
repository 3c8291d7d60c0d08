/** Measures the packaged service over HTTP, on this machine alone. */
@NullMarked
package org.distinguo.bench.http;

import org.jspecify.annotations.NullMarked;
