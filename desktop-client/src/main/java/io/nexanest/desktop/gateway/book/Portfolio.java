package io.nexanest.desktop.gateway.book;

import java.util.List;

/** A reporting scope over accounts. */
public record Portfolio(
    String name, String displayName, String household, String baseCurrency, List<String> accounts) {
  public Portfolio {
    accounts = List.copyOf(accounts);
  }
}
