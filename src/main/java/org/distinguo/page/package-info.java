/**
 * What records and audits have in common as pages and as texts: templates and their parts, rules of style, and in which language a
 * part is. It is the only package that knows the template engine.
 */
@NullMarked
package org.distinguo.page;

import org.jspecify.annotations.NullMarked;
