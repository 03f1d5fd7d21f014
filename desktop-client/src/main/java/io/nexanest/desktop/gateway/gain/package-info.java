/** What disposals gained, and what one would gain before it is booked. */
@NullMarked
package io.nexanest.desktop.gateway.gain;

import org.jspecify.annotations.NullMarked;
