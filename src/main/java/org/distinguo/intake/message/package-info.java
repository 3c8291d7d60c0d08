/**
 * What a caller is told of a request that is refused. Code names a message and what is filled in; the sentences stand in {@code
 * messages.yaml} and are looked up when the answer is written, in the language of the caller.
 */
@NullMarked
package org.distinguo.intake.message;

import org.jspecify.annotations.NullMarked;
