/** What the service writes to its log: nothing of a request, and no more than a bounded number of records. */
@NullMarked
package org.distinguo.runtime.log;

import org.jspecify.annotations.NullMarked;
