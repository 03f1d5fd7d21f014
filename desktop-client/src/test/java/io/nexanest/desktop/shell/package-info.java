/** Tests of io.nexanest.desktop.shell. */
@NullMarked
package io.nexanest.desktop.shell;

import org.jspecify.annotations.NullMarked;
