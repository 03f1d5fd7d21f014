package io.nexanest.desktop.action;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * An election being made.
 *
 * @param account the account that elects
 * @param option what it takes
 * @param quantity for so many units; empty for all
 */
public record Choosing(StringProperty account, StringProperty option, StringProperty quantity) {
  Choosing() {
    this(new SimpleStringProperty(""), new SimpleStringProperty(""), new SimpleStringProperty(""));
  }

  void clear() {
    account.set("");
    option.set("");
    quantity.set("");
  }

  /** The same for the same election. */
  String words() {
    return account.get() + " " + option.get() + " " + quantity.get();
  }
}
