/** The contract kit for callers: its golden vectors come from the cases beside the rulebooks, and the service answers so. */
@NullMarked
package org.distinguo.kit;

import org.jspecify.annotations.NullMarked;
