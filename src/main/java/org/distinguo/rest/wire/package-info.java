/** What goes over the wire: the records behind the schemas of the contract, and how verdicts become them. */
@NullMarked
package org.distinguo.rest.wire;

import org.jspecify.annotations.NullMarked;
