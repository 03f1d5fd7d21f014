package io.nexanest.desktop.books;

import io.nexanest.desktop.gateway.book.BookAct;
import io.nexanest.desktop.gateway.book.BookChange;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.book.BookKind;
import io.nexanest.desktop.sending.Wording;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a change of the books is kept on disk. */
public final class BookWording implements Wording<BookChange> {
  @Override
  public Map<String, String> write(BookChange change) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("kind", change.kind().name());
    text.put("act", change.act().name());
    text.put("name", change.name());
    text.put("etag", change.etag());
    // An empty value is one: it says that the field is to be emptied.
    change.values().forEach((field, value) -> text.put("field." + field.name(), value));
    return text;
  }

  @Override
  public BookChange read(Map<String, String> text) {
    Map<BookField, String> values = new EnumMap<>(BookField.class);
    for (BookField field : BookField.values()) {
      String key = "field." + field.name();
      if (text.containsKey(key)) {
        values.put(field, text.getOrDefault(key, ""));
      }
    }
    return new BookChange(
        BookKind.valueOf(text.getOrDefault("kind", "")),
        BookAct.valueOf(text.getOrDefault("act", "")),
        text.getOrDefault("name", ""),
        text.getOrDefault("etag", ""),
        values);
  }
}
