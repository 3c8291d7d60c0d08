/**
 * What is proved about rulebooks, by operations on decision diagrams and not by examples: every claim over all states of the
 * facts at once.
 */
@NullMarked
package org.distinguo.proof;

import org.jspecify.annotations.NullMarked;
