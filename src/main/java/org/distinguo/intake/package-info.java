/**
 * The way from a request to a verdict, without HTTP: what a request may say ({@code request}), how it is read ({@code
 * binding}), and what the law answers or why it is refused.
 */
@NullMarked
package org.distinguo.intake;

import org.jspecify.annotations.NullMarked;
