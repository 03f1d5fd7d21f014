/** Tests of delimited files. */
@NullMarked
package io.nexanest.portfolio.importing.csv;

import org.jspecify.annotations.NullMarked;
