/**
 * Instruments, bars and rates out of plain files, without quotes. Read
 * {@link io.nexanest.market.adapter.csv.CsvMarket} first.
 */
@NullMarked
package io.nexanest.market.adapter.csv;

import org.jspecify.annotations.NullMarked;
