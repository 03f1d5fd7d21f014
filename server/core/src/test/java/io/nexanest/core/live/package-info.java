/** Prices by chance, against valuing everything anew. */
@NullMarked
package io.nexanest.core.live;

import org.jspecify.annotations.NullMarked;
