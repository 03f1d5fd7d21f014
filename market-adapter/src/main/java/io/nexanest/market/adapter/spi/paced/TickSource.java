package io.nexanest.market.adapter.spi.paced;

import io.nexanest.market.adapter.spi.RawTick;
import java.util.Set;

/** Numbered ticks: the n-th depends on the source's seed and on n, and on nothing else. */
public interface TickSource {
  /** The symbols that it makes ticks of. */
  Set<String> symbols();

  /**
   * The n-th tick of the whole market, n from 0. The provider times of one symbol do not fall as n
   * grows.
   */
  RawTick at(long n);

  /** What a known symbol is quoted at when the market has come to its n-th tick. */
  RawTick of(String symbol, long n);
}
