/**
 * Alpaca's stream of US equities: of one exchange without charge, consolidated or delayed by
 * contract. Read {@link io.nexanest.market.adapter.alpaca.Alpaca} first.
 */
@NullMarked
package io.nexanest.market.adapter.alpaca;

import org.jspecify.annotations.NullMarked;
