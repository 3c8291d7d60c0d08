/** Attacks on the packaged service, on the loopback address only and bounded in count and time: does it stay up? */
package org.distinguo.attack;
