/** Tests of Portfolio Performance's files; expected values are those of its specification or of its own tests. */
@NullMarked
package io.nexanest.portfolio.importing.portfolioperformance;

import org.jspecify.annotations.NullMarked;
