/** What is proved about rulebooks, proved with a SAT solver: the independent judge of the proofs, which knows no diagrams. */
@NullMarked
package org.distinguo.proof.solver;

import org.jspecify.annotations.NullMarked;
