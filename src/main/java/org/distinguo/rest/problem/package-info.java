/** Errors as problems (RFC 9457): one type for each kind, every violation at once, never a fact's value. */
@NullMarked
package org.distinguo.rest.problem;

import org.jspecify.annotations.NullMarked;
