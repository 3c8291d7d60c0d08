/** The HTTP interface: resources, wire forms, problems, strict JSON. The only package that knows HTTP. */
@NullMarked
package org.distinguo.rest;

import org.jspecify.annotations.NullMarked;
