/** What is turned away before a resource sees it: too much at once, too long, or not from a caller whom one knows. */
@NullMarked
package org.distinguo.runtime.gate;

import org.jspecify.annotations.NullMarked;
