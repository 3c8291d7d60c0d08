/** Forms of other systems as data: how a record of such a form becomes the facts of a case, and what is lost on the way. */
@NullMarked
package org.distinguo.mapping;

import org.jspecify.annotations.NullMarked;
