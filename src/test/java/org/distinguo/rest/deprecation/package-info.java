/** What will go is told in headers and in the contract. */
@NullMarked
package org.distinguo.rest.deprecation;

import org.jspecify.annotations.NullMarked;
