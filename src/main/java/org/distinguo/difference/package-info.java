/** Where two laws part: the patterns of facts on which they answer one question differently, found and proved complete. */
@NullMarked
package org.distinguo.difference;

import org.jspecify.annotations.NullMarked;
