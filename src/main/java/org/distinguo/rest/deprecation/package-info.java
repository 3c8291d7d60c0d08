/** What callers should move away from: data, which answers tell in headers and the contract tells in words. */
@NullMarked
package org.distinguo.rest.deprecation;

import org.jspecify.annotations.NullMarked;
