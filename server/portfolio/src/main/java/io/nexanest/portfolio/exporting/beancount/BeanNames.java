package io.nexanest.portfolio.exporting.beancount;

import java.text.Normalizer;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names as a journal allows them, each for one thing. */
final class BeanNames {
  private static final int LONGEST_COMMODITY = 20;

  private final Map<String, String> byKey = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** A part of an account's name: letters, digits and hyphens, a capital or digit first. */
  String account(String key, String displayName) {
    return byKey.computeIfAbsent(key, k -> {
      String plain = Normalizer.normalize(displayName, Normalizer.Form.NFD)
          .replaceAll("\\p{M}", "")
          .replaceAll("[^A-Za-z0-9]+", "-")
          .replaceAll("^-+|-+$", "");
      String named = plain.isEmpty()
          ? "Account"
          : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
      return unique(named, "-");
    });
  }

  /** A commodity: two and more capitals and digits, and no currency's code. */
  String commodity(String key, String symbol) {
    return byKey.computeIfAbsent(key, k -> {
      String plain = symbol
          .toUpperCase(Locale.ROOT)
          .replaceAll("[^A-Z0-9._-]+", "-")
          .replaceAll("^[^A-Z]+|[^A-Z0-9]+$", "");
      String named = plain.substring(0, Math.min(LONGEST_COMMODITY, plain.length()));
      boolean usable = named.length() > 1
          && Character.isLetterOrDigit(named.charAt(named.length() - 1))
          && !isCurrency(named);
      return unique(usable ? named : "X." + named.replaceAll("[^A-Z0-9]", "") + ".X", "-");
    });
  }

  private static boolean isCurrency(String name) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(name));
  }

  private String unique(String named, String mark) {
    String free = named;
    for (int i = 2; !taken.add(free); i++) {
      free = named + mark + i;
    }
    return free;
  }
}
