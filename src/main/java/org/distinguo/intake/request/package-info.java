/**
 * What a request may say, said once: these classes are bound from JSON, checked by their constraints, and published as the
 * schemas of the contract.
 */
@NullMarked
package org.distinguo.intake.request;

import org.jspecify.annotations.NullMarked;
