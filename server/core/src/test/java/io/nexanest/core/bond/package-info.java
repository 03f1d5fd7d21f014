/** Bonds against published values and against other libraries. */
@NullMarked
package io.nexanest.core.bond;

import org.jspecify.annotations.NullMarked;
