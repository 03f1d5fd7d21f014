/** Tests of io.nexanest.desktop.live. */
@NullMarked
package io.nexanest.desktop.live;

import org.jspecify.annotations.NullMarked;
