/** Tests of exported books. */
@NullMarked
package io.nexanest.portfolio.exporting;

import org.jspecify.annotations.NullMarked;
