package io.nexanest.portfolio.exporting.file;

import java.util.Locale;

/** Something of the books that a file may not carry. */
public enum Omission {
  HISTORY("what was corrected or reversed; only what counts is written"),
  NAMED_LOTS("lots that a disposal names; an import takes them by the account's policy"),
  LOT_POLICY("the rule by which an account takes lots"),
  PRICES("prices"),
  RATES("exchange rates"),
  INSTRUMENTS("what instruments are; they are named only"),
  OUTSIDE_TRANSFERS("transfers booked by an account outside of the scope"),
  UNSCOPED_ACCOUNTS("that money or units went to an account outside of the scope"),
  FRACTIONS_OF_A_CENT("what amounts have beyond two decimals"),
  FRACTIONS_OF_A_UNIT("what quantities have beyond eight decimals"),
  OTHER_DATES("settlement, ex and trade dates beside the date that counts"),
  ACQUISITION_DATES("when what is delivered was first acquired"),
  REFERENCES("the institution's references"),
  OTHER_WORD("the type; it is written as one with the same figures"),
  MOVEMENTS_ONLY("the type; units and cash are right, cost and gains differ"),
  SHORT_LOTS("that units are owed; their sale and purchase are written as plain ones");

  private final String description;

  Omission(String description) {
    this.description = description;
  }

  /** Its name in the API: {@code named_lots}. */
  public String omissionName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String description() {
    return description;
  }
}
