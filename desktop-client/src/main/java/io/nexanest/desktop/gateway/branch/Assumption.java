package io.nexanest.desktop.gateway.branch;

/**
 * A price or a rate that is assumed on a branch, as typed.
 *
 * @param instrument the instrument of a price; empty for a rate
 * @param currency the currency of a rate; empty for a price
 * @param date from when it counts, ISO
 * @param value a plain decimal
 */
public record Assumption(String instrument, String currency, String date, String value) {
  /** Whether it takes the place of another one. */
  public boolean replaces(Assumption other) {
    return instrument.equals(other.instrument)
        && currency.equals(other.currency)
        && date.equals(other.date);
  }
}
