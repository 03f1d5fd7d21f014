/** Tests of the window. */
@NullMarked
package io.nexanest.desktop.shell.window;

import org.jspecify.annotations.NullMarked;
