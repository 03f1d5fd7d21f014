/**
 * Between the messages of the wire and the words of the kernel. Read {@link
 * io.nexanest.wire.Decimals} first.
 */
@NullMarked
package io.nexanest.wire;

import org.jspecify.annotations.NullMarked;
