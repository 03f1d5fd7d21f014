package io.nexanest.market.adapter.spi.event;

/**
 * A price and what stands at it.
 *
 * @param size zero in an update takes the level away
 */
public record Level(Scaled price, Scaled size) {
  /** Where there is no price. */
  public static final Level NONE = new Level(Scaled.ZERO, Scaled.ZERO);
}
