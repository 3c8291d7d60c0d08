/**
 * What the pages and the texts for people have in common: templates and their parts, rules of style, and in which language a
 * part is. It is the only package that knows the template engine.
 */
@NullMarked
package org.distinguo.page;

import org.jspecify.annotations.NullMarked;
