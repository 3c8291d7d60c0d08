/** What would be different: the smallest sets of changed answers that change a result. */
@NullMarked
package org.distinguo.whatif;

import org.jspecify.annotations.NullMarked;
