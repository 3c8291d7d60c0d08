/** Tests of who may call. */
@NullMarked
package org.distinguo.runtime.access;

import org.jspecify.annotations.NullMarked;
