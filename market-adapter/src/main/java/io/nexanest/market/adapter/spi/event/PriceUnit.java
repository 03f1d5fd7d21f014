package io.nexanest.market.adapter.spi.event;

import java.util.Map;

/**
 * What a price counts: a currency, or a hundredth or thousandth of one.
 *
 * @param sent as the provider writes it; {@code GBp} and {@code GBP} differ by a hundred
 * @param major the currency of the prices of an event, such as GBP
 * @param places by how many places the point of what was sent is moved to the left
 */
public record PriceUnit(String sent, String major, int places) {
  private static final Map<String, PriceUnit> MINOR = Map.of(
      "GBX", new PriceUnit("GBX", "GBP", 2),
      "GBp", new PriceUnit("GBp", "GBP", 2),
      "ILA", new PriceUnit("ILA", "ILS", 2),
      "ZAc", new PriceUnit("ZAc", "ZAR", 2),
      "ZAC", new PriceUnit("ZAC", "ZAR", 2),
      "USX", new PriceUnit("USX", "USD", 2),
      "KWF", new PriceUnit("KWF", "KWD", 3));

  /** The unit of a provider's word for it, whose letters are taken as they stand. */
  public static PriceUnit of(String sent) {
    PriceUnit minor = MINOR.get(sent);
    return minor == null ? new PriceUnit(sent, sent, 0) : minor;
  }

  /** A price that was sent, in the major currency. To be done once, where it comes in. */
  public Scaled major(Scaled price) {
    return places == 0 ? price : price.dividedByTenTo(places);
  }
}
