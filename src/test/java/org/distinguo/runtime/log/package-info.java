/** What of a record reaches the log. */
@NullMarked
package org.distinguo.runtime.log;

import org.jspecify.annotations.NullMarked;
