/**
 * A person's case that has several episodes, each with actors of its own: the verdict on each of them, what some of them make
 * together where the law joins them, and what all of them come to.
 */
@NullMarked
package org.distinguo.episodes;

import org.jspecify.annotations.NullMarked;
