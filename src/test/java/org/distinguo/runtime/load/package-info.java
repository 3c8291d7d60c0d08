@NullMarked
package org.distinguo.runtime.load;

import org.jspecify.annotations.NullMarked;
