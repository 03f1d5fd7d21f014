package io.nexanest.portfolio.exporting.beancount;

import io.nexanest.core.terms.Side;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.portfolio.exporting.file.Extract;

/** What accounts and instruments are called in the journal. */
final class Words {
  private final Extract books;
  private final BeanNames accounts = new BeanNames();
  private final BeanNames commodities = new BeanNames();

  Words(Extract books) {
    this.books = books;
  }

  String cash(AccountId account) {
    return "Assets:" + place(account) + ":Cash";
  }

  /** What is owed has an account of its own, so that it is never taken for what is owned. */
  String holding(AccountId account, InstrumentId instrument, Side side) {
    return "Assets:" + place(account) + ":"
        + commodity(instrument).replaceAll("[._']", "-")
        + (side == Side.SHORT ? "-Short" : "");
  }

  String commodity(InstrumentId instrument) {
    return commodities.commodity(instrument.name(), books.symbol(instrument));
  }

  private String place(AccountId account) {
    return accounts.account(account.name(), books.name(account));
  }

  /** A text on one line, in quotes. */
  static String quoted(String text) {
    return '"' + text.replace('\\', '/').replace('"', '\'').replaceAll("\\s+", " ") + '"';
  }
}
