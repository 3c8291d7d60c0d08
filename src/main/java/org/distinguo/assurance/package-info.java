/** How far a rulebook can be trusted: its proofs, its cases, and how many seeded faults the two of them catch. */
@NullMarked
package org.distinguo.assurance;

import org.jspecify.annotations.NullMarked;
