/** Ties the service to its platform: wiring, configuration, readiness, metrics and the contract filter. */
@NullMarked
package org.distinguo.runtime;

import org.jspecify.annotations.NullMarked;
