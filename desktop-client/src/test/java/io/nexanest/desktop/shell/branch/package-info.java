/** What the window knows of branches. */
@NullMarked
package io.nexanest.desktop.shell.branch;

import org.jspecify.annotations.NullMarked;
