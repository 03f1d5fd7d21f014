/** Tests of io.nexanest.desktop.holding. */
@NullMarked
package io.nexanest.desktop.holding;

import org.jspecify.annotations.NullMarked;
