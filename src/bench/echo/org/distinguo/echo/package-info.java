/** What the platform and Jackson cost without any law: part of the service only where it is measured. */
@NullMarked
package org.distinguo.echo;

import org.jspecify.annotations.NullMarked;
