/** Tests of camt.053; expected values are those of its specification. */
@NullMarked
package io.nexanest.portfolio.importing.camt;

import org.jspecify.annotations.NullMarked;
