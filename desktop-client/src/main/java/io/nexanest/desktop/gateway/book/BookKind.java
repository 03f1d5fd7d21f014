package io.nexanest.desktop.gateway.book;

import java.util.List;

/** What books are made of, with the fields that a form for it shows. */
public enum BookKind {
  HOUSEHOLD("household", List.of(BookField.DISPLAY_NAME, BookField.BASE_CURRENCY)),
  PORTFOLIO(
      "portfolio",
      List.of(
          BookField.DISPLAY_NAME,
          BookField.HOUSEHOLD,
          BookField.BASE_CURRENCY,
          BookField.ACCOUNTS)),
  ACCOUNT(
      "account",
      List.of(
          BookField.DISPLAY_NAME,
          BookField.INSTITUTION,
          BookField.KIND,
          BookField.CURRENCY_CODE,
          BookField.LOT_POLICY,
          BookField.IN_PORTFOLIO));

  private final String title;
  private final List<BookField> fields;

  BookKind(String title, List<BookField> fields) {
    this.title = title;
    this.fields = fields;
  }

  public String title() {
    return title;
  }

  /** The fields of a form, in its order. */
  public List<BookField> fields() {
    return fields;
  }

  /** The fields that can be changed once the thing is there: its currency stays for ever. */
  public List<BookField> changeable() {
    return fields.stream()
        .filter(field -> field != BookField.CURRENCY_CODE && field != BookField.IN_PORTFOLIO)
        .toList();
  }
}
