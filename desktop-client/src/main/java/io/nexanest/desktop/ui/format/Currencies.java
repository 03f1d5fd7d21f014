package io.nexanest.desktop.ui.format;

/** How a currency is written: its sign or code, and its decimals. */
public final class Currencies {
  private Currencies() {}

  /** Decimals of the minor unit, as the books round. */
  public static int decimals(String currency) {
    return "JPY".equals(currency) ? 0 : 2;
  }

  /** What stands before the amount, with its space. */
  public static String sign(String currency) {
    return switch (currency) {
      case "USD" -> "$ ";
      case "EUR" -> "€ ";
      case "GBP" -> "£ ";
      case "JPY" -> "¥ ";
      case "" -> "";
      default -> currency + " ";
    };
  }
}
