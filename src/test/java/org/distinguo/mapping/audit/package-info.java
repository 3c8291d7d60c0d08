@NullMarked
package org.distinguo.mapping.audit;

import org.jspecify.annotations.NullMarked;
