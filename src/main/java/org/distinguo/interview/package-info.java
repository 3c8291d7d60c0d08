/**
 * The interview: whether anything that is still open can change the result of a case, and which question to ask next so that
 * the person is burdened as little as can be expected.
 */
@NullMarked
package org.distinguo.interview;

import org.jspecify.annotations.NullMarked;
