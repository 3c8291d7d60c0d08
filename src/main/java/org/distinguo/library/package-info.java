/** The laws that are at hand: those shipped with the service and those that an operator mounts. */
@NullMarked
package org.distinguo.library;

import org.jspecify.annotations.NullMarked;
