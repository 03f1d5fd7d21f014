package io.nexanest.desktop.books;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.book.BookKind;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Household;
import io.nexanest.desktop.gateway.book.Portfolio;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A household, portfolio or account as it was read, with its fields as a form shows them.
 *
 * @param away whether it is hidden or closed
 */
record Reading(
    BookKind kind, String name, String etag, boolean away, Map<BookField, String> values) {
  Reading {
    values = Map.copyOf(values);
  }

  static Reading of(Household one) {
    return new Reading(
        BookKind.HOUSEHOLD,
        one.name(),
        one.etag(),
        one.hidden(),
        Map.of(
            BookField.DISPLAY_NAME,
            one.displayName(),
            BookField.BASE_CURRENCY,
            one.baseCurrency()));
  }

  static Reading of(Portfolio one) {
    return new Reading(
        BookKind.PORTFOLIO,
        one.name(),
        one.etag(),
        one.hidden(),
        Map.of(
            BookField.DISPLAY_NAME,
            one.displayName(),
            BookField.HOUSEHOLD,
            one.household(),
            BookField.BASE_CURRENCY,
            one.baseCurrency(),
            BookField.ACCOUNTS,
            String.join(" ", one.accounts())));
  }

  static Reading of(Account one) {
    return new Reading(
        BookKind.ACCOUNT,
        one.name(),
        one.etag(),
        !one.open(),
        Map.of(
            BookField.DISPLAY_NAME,
            one.displayName(),
            BookField.INSTITUTION,
            one.institution(),
            BookField.KIND,
            one.kind().name(),
            BookField.CURRENCY_CODE,
            one.currency(),
            BookField.LOT_POLICY,
            one.lotPolicy().name()));
  }

  /** The one of that name. */
  static Optional<Reading> find(Books books, String name) {
    return Stream.of(
            books.households().stream().map(Reading::of),
            books.portfolios().stream().map(Reading::of),
            books.accounts().stream().map(Reading::of))
        .flatMap(all -> all)
        .filter(one -> one.name().equals(name))
        .findFirst();
  }

  String value(BookField field) {
    return values.getOrDefault(field, "");
  }

  String title() {
    return value(BookField.DISPLAY_NAME);
  }
}
