/** Tests of io.nexanest.desktop.ui.format. */
@NullMarked
package io.nexanest.desktop.ui.format;

import org.jspecify.annotations.NullMarked;
