/**
 * What ./nexanest and nexanest.cmd hand over to when a JDK is found. It runs from its source, so
 * it sees the JDK and nothing else. Read {@link io.nexanest.launcher.Launcher} first, then {@link
 * io.nexanest.launcher.Place}.
 */
@NullMarked
package io.nexanest.launcher;

import org.jspecify.annotations.NullMarked;
