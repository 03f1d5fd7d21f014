/** The two kinds of stream. Read {@link io.nexanest.platform.stream.StreamWriter} first. */
@NullMarked
package io.nexanest.platform.stream;

import org.jspecify.annotations.NullMarked;
