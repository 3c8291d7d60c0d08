@NullMarked
package org.distinguo.recheck;

import org.jspecify.annotations.NullMarked;
