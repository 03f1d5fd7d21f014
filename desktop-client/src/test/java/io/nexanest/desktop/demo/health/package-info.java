/** Fakes of the checks and of income. */
@NullMarked
package io.nexanest.desktop.demo.health;

import org.jspecify.annotations.NullMarked;
