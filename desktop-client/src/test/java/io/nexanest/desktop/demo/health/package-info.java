/** A fake of the checks. */
@NullMarked
package io.nexanest.desktop.demo.health;

import org.jspecify.annotations.NullMarked;
