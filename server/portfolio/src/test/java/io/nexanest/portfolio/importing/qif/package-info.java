/** Tests of Quicken Interchange Format; expected values are those of its specification. */
@NullMarked
package io.nexanest.portfolio.importing.qif;

import org.jspecify.annotations.NullMarked;
