/** What the engine promises to a program that calls it inside its own process. */
@NullMarked
package org.distinguo.engine;

import org.jspecify.annotations.NullMarked;
