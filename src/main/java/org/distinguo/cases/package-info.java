/** The cases that stand beside a rulebook: read, run against it, and counted provision by provision. */
@NullMarked
package org.distinguo.cases;

import org.jspecify.annotations.NullMarked;
