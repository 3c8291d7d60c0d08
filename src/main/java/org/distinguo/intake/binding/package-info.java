/** From the bytes of a body to a request: everything that does not fit the contract is reported at once, with its place. */
@NullMarked
package org.distinguo.intake.binding;

import org.jspecify.annotations.NullMarked;
