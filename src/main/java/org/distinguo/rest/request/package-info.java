/** Request bodies: read strictly, by what the contract says and nothing else. */
@NullMarked
package org.distinguo.rest.request;

import org.jspecify.annotations.NullMarked;
