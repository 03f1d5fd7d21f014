/**
 * OpenFIGI: which instruments an ISIN, CUSIP, SEDOL, ticker or FIGI stands for. Read
 * {@link io.nexanest.market.adapter.openfigi.OpenFigi} first.
 */
@NullMarked
package io.nexanest.market.adapter.openfigi;

import org.jspecify.annotations.NullMarked;
