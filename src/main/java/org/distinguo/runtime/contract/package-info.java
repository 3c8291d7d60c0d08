/** The contract: what code and catalogue say of the HTTP interface, completed at build time. */
@NullMarked
package org.distinguo.runtime.contract;

import org.jspecify.annotations.NullMarked;
