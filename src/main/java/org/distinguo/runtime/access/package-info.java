/** Who may call: how an operator says it, what each way needs before the service may start, and the name of a caller. */
@NullMarked
package org.distinguo.runtime.access;

import org.jspecify.annotations.NullMarked;
