/** Tests of Open Financial Exchange; expected values are those of its specification or of its own tests. */
@NullMarked
package io.nexanest.portfolio.importing.ofx;

import org.jspecify.annotations.NullMarked;
