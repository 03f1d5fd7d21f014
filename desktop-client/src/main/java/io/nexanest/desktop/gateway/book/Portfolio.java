package io.nexanest.desktop.gateway.book;

import java.util.List;

/** A reporting scope over accounts; a hidden one is out of the way, not lost. */
public record Portfolio(
    String name,
    String displayName,
    String household,
    String baseCurrency,
    List<String> accounts,
    boolean hidden,
    String etag) {
  public Portfolio {
    accounts = List.copyOf(accounts);
  }
}
