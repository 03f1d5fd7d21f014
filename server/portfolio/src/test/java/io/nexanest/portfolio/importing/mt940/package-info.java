/** Tests of MT940; expected values are those of its specification. */
@NullMarked
package io.nexanest.portfolio.importing.mt940;

import org.jspecify.annotations.NullMarked;
