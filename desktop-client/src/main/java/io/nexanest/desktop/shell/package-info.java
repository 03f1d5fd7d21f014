/** The window around the screens: rail, top bar, palette, status bar. Read {@link io.nexanest.desktop.shell.Screen}. */
@NullMarked
package io.nexanest.desktop.shell;

import org.jspecify.annotations.NullMarked;
