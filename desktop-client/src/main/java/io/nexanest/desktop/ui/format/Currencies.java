package io.nexanest.desktop.ui.format;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a currency is written: its sign or code, and its decimals. */
public final class Currencies {
  private static final List<String> FIRST =
      List.of("USD", "EUR", "GBP", "CHF", "JPY", "CAD", "AUD", "SEK", "NOK", "DKK");

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

  /** All codes: those that are asked for most, then the others by code. */
  public static List<String> all() {
    Stream<String> others = Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .filter(code -> !FIRST.contains(code))
        .sorted();
    return Stream.concat(FIRST.stream(), others).toList();
  }

  /** A code with its name. */
  public static String title(String code) {
    return code + "  " + Currency.getInstance(code).getDisplayName(Locale.ENGLISH);
  }
}
