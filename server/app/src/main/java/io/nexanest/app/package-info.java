/**
 * The process: its commands, its folder, its wiring. Read {@link io.nexanest.app.Main} and {@link
 * io.nexanest.app.Wiring} first.
 */
@NullMarked
package io.nexanest.app;

import org.jspecify.annotations.NullMarked;
