/**
 * Finds what an identifier stands for. Read
 * {@link io.nexanest.market.adapter.spi.symbology.SymbologySource} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi.symbology;

import org.jspecify.annotations.NullMarked;
