/**
 * Conditions over facts that depend on each other, compiled into decision diagrams, and what is asked of them: whether a
 * condition holds, whether it can still hold, and which open facts still matter. Nothing here is about law.
 */
@NullMarked
package org.distinguo.logic;

import org.jspecify.annotations.NullMarked;
