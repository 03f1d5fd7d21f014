/** The window itself: its scene, and pictures of it. */
@NullMarked
package io.nexanest.desktop.shell.window;

import org.jspecify.annotations.NullMarked;
