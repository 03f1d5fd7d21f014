/** Tests of the screen of income. */
@NullMarked
package io.nexanest.desktop.income;

import org.jspecify.annotations.NullMarked;
