package io.nexanest.desktop.books;

import io.nexanest.desktop.gateway.book.Books;

/** What is to be done next by somebody who has no books yet. */
enum Guide {
  HOUSEHOLD("Household", "The people that are looked at together."),
  PORTFOLIO("Portfolio", "What is reported as one, in one currency."),
  ACCOUNT("Account", "Where securities and cash are kept."),
  IMPORT("Statement", "Import one, or book the first deposit by hand."),
  DONE("", "");

  private final String title;
  private final String text;

  Guide(String title, String text) {
    this.title = title;
    this.text = text;
  }

  String title() {
    return title;
  }

  String text() {
    return text;
  }

  /** The first thing that is missing; a statement is missing to nobody's knowledge. */
  static Guide next(Books books) {
    if (books.households().isEmpty()) {
      return HOUSEHOLD;
    }
    if (books.portfolios().isEmpty()) {
      return PORTFOLIO;
    }
    boolean account =
        books.portfolios().stream().anyMatch(one -> !one.accounts().isEmpty());
    return account ? IMPORT : ACCOUNT;
  }
}
