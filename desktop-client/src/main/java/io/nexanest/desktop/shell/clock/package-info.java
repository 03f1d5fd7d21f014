/** The bar that says for which day and as known when the books are looked at. Read {@link io.nexanest.desktop.shell.clock.ClockViewModel}. */
@NullMarked
package io.nexanest.desktop.shell.clock;

import org.jspecify.annotations.NullMarked;
