/** Tests of io.nexanest.desktop.ui.share. */
@NullMarked
package io.nexanest.desktop.ui.share;

import org.jspecify.annotations.NullMarked;
