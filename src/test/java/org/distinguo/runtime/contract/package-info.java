/** How the contract is completed. */
@NullMarked
package org.distinguo.runtime.contract;

import org.jspecify.annotations.NullMarked;
