@NullMarked
package org.distinguo.mapping;

import org.jspecify.annotations.NullMarked;
