/** What a form can settle under a law, and what it would have to ask. */
@NullMarked
package org.distinguo.mapping.audit;

import org.jspecify.annotations.NullMarked;
