/**
 * The record of a verdict: what a person reads, prints and attaches to a file, as a page and as a text. Its words are data, its
 * form is a template, and it needs no platform.
 */
@NullMarked
package org.distinguo.record;

import org.jspecify.annotations.NullMarked;
