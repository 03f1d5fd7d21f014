package io.nexanest.desktop.books;

import io.nexanest.desktop.gateway.book.AccountKind;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.book.BookKind;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Household;
import io.nexanest.desktop.gateway.book.LotPolicy;
import io.nexanest.desktop.gateway.book.Portfolio;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a new form begins with, by what is chosen in the tree. */
final class Presets {
  private Presets() {}

  static Map<BookField, String> of(Books books, BookKind kind, String chosen) {
    Map<BookField, String> presets = new EnumMap<>(BookField.class);
    switch (kind) {
      case HOUSEHOLD -> {}
      case PORTFOLIO ->
        household(books, chosen).ifPresent(one -> {
          presets.put(BookField.HOUSEHOLD, one.name());
          presets.put(BookField.BASE_CURRENCY, one.baseCurrency());
        });
      case ACCOUNT -> {
        presets.put(BookField.KIND, AccountKind.CUSTODY.name());
        presets.put(BookField.LOT_POLICY, LotPolicy.FIFO.name());
        portfolio(books, chosen).ifPresent(one -> {
          presets.put(BookField.IN_PORTFOLIO, one.name());
          presets.put(BookField.CURRENCY_CODE, one.baseCurrency());
        });
      }
    }
    return presets;
  }

  // The household chosen, or that of the portfolio chosen, or the only one there is.
  private static Optional<Household> household(Books books, String chosen) {
    String name = books.portfolios().stream()
        .filter(one -> one.name().equals(chosen))
        .map(Portfolio::household)
        .findFirst()
        .orElse(chosen);
    return books.households().stream()
        .filter(one -> one.name().equals(name) || books.households().size() == 1)
        .findFirst();
  }

  private static Optional<Portfolio> portfolio(Books books, String chosen) {
    return books.portfolios().stream()
        .filter(one -> one.name().equals(chosen)
            || one.accounts().contains(chosen)
            || books.portfolios().size() == 1)
        .findFirst();
  }
}
