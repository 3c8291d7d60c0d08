/** Who and what is turned away before a resource sees it. */
@NullMarked
package org.distinguo.runtime.gate;

import org.jspecify.annotations.NullMarked;
