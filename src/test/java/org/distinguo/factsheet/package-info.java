/** The claims of the fact sheet on human trafficking and migrant smuggling, each asked of the law as it is shipped. */
@NullMarked
package org.distinguo.factsheet;

import org.jspecify.annotations.NullMarked;
