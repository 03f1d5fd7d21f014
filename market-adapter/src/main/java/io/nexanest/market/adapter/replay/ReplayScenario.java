package io.nexanest.market.adapter.replay;

import java.time.LocalDate;

/**
 * A stretch of the past that ends on the day which the market calls today.
 *
 * @param name its name in configuration
 * @param firstDate the first session
 * @param businessDate the last session, on which the clock stands
 * @param shares the shares it holds beside the S&amp;P 500
 */
public record ReplayScenario(
    String name, LocalDate firstDate, LocalDate businessDate, Shares shares) {

  /** Which shares a scenario has. */
  public enum Shares {
    /** Thirty shares of the Dow Jones index, closes only, adjusted for splits and dividends. */
    DOW,
    /** Apple, full bars, with its split and its dividends. */
    APPLE
  }

  /** 1991 to 2001-01-02, thirty names. */
  public static final ReplayScenario DOW =
      new ReplayScenario("dow", LocalDate.of(1991, 1, 2), LocalDate.of(2001, 1, 2), Shares.DOW);

  /** 2013-05-13 to 2018-05-11, Apple. */
  public static final ReplayScenario APPLE = new ReplayScenario(
      "apple", LocalDate.of(2013, 5, 13), LocalDate.of(2018, 5, 11), Shares.APPLE);

  /** The scenario of a name. Throws IllegalArgumentException for another name. */
  public static ReplayScenario of(String name) {
    return switch (name) {
      case "dow" -> DOW;
      case "apple" -> APPLE;
      default ->
        throw new IllegalArgumentException(
            "setting 'scenario' is '" + name + "'; it must be 'dow' or 'apple'");
    };
  }
}
