/** What a scope is worth, at a glance. */
@NullMarked
package io.nexanest.desktop.dashboard;

import org.jspecify.annotations.NullMarked;
