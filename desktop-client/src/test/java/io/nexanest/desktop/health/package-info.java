/** Tests of the screen of the checks of the books. */
@NullMarked
package io.nexanest.desktop.health;

import org.jspecify.annotations.NullMarked;
