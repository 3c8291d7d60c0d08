/** The command line: what one can do with rulebooks and cases without a server. */
@NullMarked
package org.distinguo.cli;

import org.jspecify.annotations.NullMarked;
