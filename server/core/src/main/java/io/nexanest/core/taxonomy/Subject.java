package io.nexanest.core.taxonomy;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;

/** What can be put into classes. */
public sealed interface Subject {
  /** What the API calls it. */
  String name();

  /** An instrument, wherever it is held. */
  record Instrument(InstrumentId id) implements Subject {
    @Override
    public String name() {
      return id.name();
    }
  }

  /** The cash of a currency, wherever it lies. */
  record Cash(CurrencyCode currency) implements Subject {
    private static final String COLLECTION = "currencies/";

    @Override
    public String name() {
      return COLLECTION + currency.code();
    }
  }

  /** All of an account that is not put into classes by itself. */
  record Account(AccountId id) implements Subject {
    @Override
    public String name() {
      return id.name();
    }
  }

  /**
   * Reads {@code instruments/…}, {@code currencies/EUR} or {@code accounts/…}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Subject parse(String name) {
    if (name.startsWith(InstrumentId.COLLECTION + "/")) {
      return new Instrument(InstrumentId.parse(name));
    }
    if (name.startsWith(AccountId.COLLECTION + "/")) {
      return new Account(AccountId.parse(name));
    }
    if (name.startsWith(Cash.COLLECTION)) {
      return new Cash(CurrencyCode.of(name.substring(Cash.COLLECTION.length())));
    }
    throw new IllegalArgumentException(
        "is instruments/…, accounts/… or currencies/… such as currencies/EUR, not '" + name + "'");
  }
}
