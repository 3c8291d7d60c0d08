/** The command line for lawyers' builds: check a rulebook, and record what the check came to. */
@NullMarked
package org.distinguo.runtime.command;

import org.jspecify.annotations.NullMarked;
