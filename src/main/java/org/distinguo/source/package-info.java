/** Text files as located nodes, and diagnostics that say where a file is wrong and what to do. */
@NullMarked
package org.distinguo.source;

import org.jspecify.annotations.NullMarked;
