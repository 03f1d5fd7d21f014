package io.nexanest.portfolio.importing.portfolioperformance;

import io.nexanest.portfolio.importing.text.XmlElement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is one account of the books: a portfolio with the cash account that only it refers to, or
 * one of either by itself.
 */
record Source(String name, List<XmlElement> portfolios, List<XmlElement> accounts) {
  static List<Source> of(XmlElement client, References references) {
    List<XmlElement> accounts = all(client, "accounts", "account", references);
    List<XmlElement> portfolios = all(client, "portfolios", "portfolio", references);
    Map<XmlElement, Integer> referring = new IdentityHashMap<>();
    portfolios.forEach(portfolio -> references
        .field(portfolio, "referenceAccount")
        .ifPresent(account -> referring.merge(account, 1, Integer::sum)));
    List<Source> sources = new ArrayList<>();
    List<XmlElement> others = new ArrayList<>();
    accounts.stream()
        .filter(account -> referring.getOrDefault(account, 0) != 1)
        .forEach(others::add);
    for (XmlElement portfolio : portfolios) {
      String name = references.text(portfolio, "name");
      List<XmlElement> own =
          new ArrayList<>(references.field(portfolio, "referenceAccount").stream()
              .filter(account -> referring.getOrDefault(account, 0) == 1)
              .toList());
      others.removeIf(account -> isCurrencyOf(name, account, references) && own.add(account));
      sources.add(new Source(name, List.of(portfolio), own));
    }
    others.stream()
        .forEach(account ->
            sources.add(new Source(references.text(account, "name"), List.of(), List.of(account))));
    return sources;
  }

  /**
   * Whether the account has another currency of the one that is so called, by its name: {@code
   * Depot (USD)}. An account of the books has many currencies, one of these files has one.
   */
  private static boolean isCurrencyOf(String name, XmlElement account, References references) {
    return references
        .text(account, "name")
        .equals(name + " (" + references.text(account, "currencyCode") + ")");
  }

  /** Its transactions; an account's are in the list of its portfolio if they are of both. */
  Stream<Entry> entries(References references, Entry.Scale scale) {
    return Stream.concat(
        entries(portfolios, "portfolio-transaction", references)
            .map(element -> new Entry(element, true, references, scale)),
        entries(accounts, "account-transaction", references)
            .map(element -> new Entry(element, false, references, scale)));
  }

  private static Stream<XmlElement> entries(
      List<XmlElement> holders, String name, References references) {
    return holders.stream()
        .flatMap(holder -> holder.children("transactions").stream())
        .flatMap(list -> list.children(name).stream())
        .map(references::resolve);
  }

  private static List<XmlElement> all(
      XmlElement client, String list, String name, References references) {
    return client.children(list).stream()
        .flatMap(found -> found.children(name).stream())
        .map(references::resolve)
        .toList();
  }
}
