package io.nexanest.desktop.books;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Household;
import io.nexanest.desktop.gateway.book.Portfolio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A line of the tree with those below it.
 *
 * @param name the resource's name; empty for the line that only heads accounts of no portfolio
 */
record BookLine(
    Level level,
    String name,
    String title,
    String currency,
    String institution,
    String holds,
    String lots,
    String state,
    List<BookLine> below) {
  /** What a line is of. */
  enum Level {
    ROOT,
    HOUSEHOLD,
    PORTFOLIO,
    ACCOUNT,
    LOOSE
  }

  BookLine {
    below = List.copyOf(below);
  }

  /** The households with their portfolios with their accounts, then accounts of no portfolio. */
  static BookLine tree(Books books) {
    List<BookLine> lines = new ArrayList<>();
    for (Household household : books.households()) {
      List<BookLine> portfolios = books.portfolios().stream()
          .filter(one -> one.household().equals(household.name()))
          .map(one -> portfolio(one, books))
          .toList();
      lines.add(new BookLine(
          Level.HOUSEHOLD,
          household.name(),
          household.displayName(),
          household.baseCurrency(),
          "",
          count(portfolios.size(), "portfolio"),
          "",
          household.hidden() ? "hidden" : "",
          portfolios));
    }
    Set<String> placed = new HashSet<>();
    books.portfolios().forEach(one -> placed.addAll(one.accounts()));
    List<BookLine> loose = books.accounts().stream()
        .filter(one -> !placed.contains(one.name()))
        .map(BookLine::account)
        .toList();
    if (!loose.isEmpty()) {
      lines.add(line(Level.LOOSE, "In no portfolio", loose));
    }
    return line(Level.ROOT, "", lines);
  }

  private static BookLine line(Level level, String title, List<BookLine> below) {
    return new BookLine(level, "", title, "", "", "", "", "", below);
  }

  private static BookLine portfolio(Portfolio one, Books books) {
    List<BookLine> accounts = books.accounts().stream()
        .filter(account -> one.accounts().contains(account.name()))
        .map(BookLine::account)
        .toList();
    return new BookLine(
        Level.PORTFOLIO,
        one.name(),
        one.displayName(),
        one.baseCurrency(),
        "",
        count(accounts.size(), "account"),
        "",
        one.hidden() ? "hidden" : "",
        accounts);
  }

  private static BookLine account(Account one) {
    return new BookLine(
        Level.ACCOUNT,
        one.name(),
        one.displayName(),
        one.currency(),
        one.institution(),
        one.kind().title(),
        one.lotPolicy().title(),
        one.open() ? "" : "closed",
        List.of());
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
