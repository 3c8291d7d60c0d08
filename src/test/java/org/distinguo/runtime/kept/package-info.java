/** Looks for what the packaged service keeps of a request. */
@NullMarked
package org.distinguo.runtime.kept;

import org.jspecify.annotations.NullMarked;
