/** Tests of the launcher: its shell part with made-up tools, its Java part by itself. */
@NullMarked
package io.nexanest.launcher;

import org.jspecify.annotations.NullMarked;
