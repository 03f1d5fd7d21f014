package io.nexanest.desktop.gateway.book;

/** What is looked at: a household or a portfolio, by the name that valuations take. */
public record Scope(String name, String title, String currency) {
  /** Before anything is chosen. */
  public static final Scope NONE = new Scope("", "No portfolio", "");

  public static Scope of(Household household) {
    return new Scope(household.name(), household.displayName(), household.baseCurrency());
  }

  public static Scope of(Portfolio portfolio) {
    return new Scope(portfolio.name(), portfolio.displayName(), portfolio.baseCurrency());
  }

  public boolean isNone() {
    return name.isEmpty();
  }

  public boolean isHousehold() {
    return name.startsWith("households/");
  }
}
