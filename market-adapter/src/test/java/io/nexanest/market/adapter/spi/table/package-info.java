/** Checks of reading tables. */
@NullMarked
package io.nexanest.market.adapter.spi.table;

import org.jspecify.annotations.NullMarked;
