package io.nexanest.desktop.gateway.book;

import java.util.Map;

/**
 * A change of the books as typed.
 *
 * @param name what is changed; empty where it is made
 * @param etag the version that was read; empty where it is made
 * @param values the fields that are set; an update changes these and no others
 */
public record BookChange(
    BookKind kind, BookAct act, String name, String etag, Map<BookField, String> values) {
  public BookChange {
    values = Map.copyOf(values);
  }

  public String value(BookField field) {
    return values.getOrDefault(field, "");
  }
}
