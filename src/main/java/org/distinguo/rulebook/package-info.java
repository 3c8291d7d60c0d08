/** What the law says: rulebooks as data, read from their files and checked, and not yet applied to a case. */
@NullMarked
package org.distinguo.rulebook;

import org.jspecify.annotations.NullMarked;
