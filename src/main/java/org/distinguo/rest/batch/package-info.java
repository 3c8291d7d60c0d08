/** Many cases, one a line: how lines are told apart and answered, and what is counted of them. Knows no HTTP. */
@NullMarked
package org.distinguo.rest.batch;

import org.jspecify.annotations.NullMarked;
