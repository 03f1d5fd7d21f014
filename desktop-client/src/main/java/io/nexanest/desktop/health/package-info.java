/**
 * The screen of data health: issues, what would mend them, and what was put aside. Read {@link
 * io.nexanest.desktop.health.HealthViewModel} first.
 */
@NullMarked
package io.nexanest.desktop.health;

import org.jspecify.annotations.NullMarked;
