/** How much is inside at once, for how long, and whose turn it is: so that no caller can bring the service down or hold it. */
@NullMarked
package org.distinguo.runtime.load;

import org.jspecify.annotations.NullMarked;
