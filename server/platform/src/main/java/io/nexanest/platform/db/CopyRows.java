package io.nexanest.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

/** Takes the rows of a COPY, one call a row, in the order of the columns that were named. */
public final class CopyRows {
  private final Writer out;
  private long count;

  CopyRows(Writer out) {
    this.out = out;
  }

  /** Writes a row: texts, numbers, ids, dates, moments; an empty Optional is NULL. */
  public void row(Object... cells) {
    try {
      for (int i = 0; i < cells.length; i++) {
        if (i > 0) {
          out.write('\t');
        }
        out.write(text(cells[i]));
      }
      out.write('\n');
      count++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long count() {
    return count;
  }

  private static String text(Object cell) {
    return switch (cell) {
      case Optional<?> maybe -> maybe.isPresent() ? text(maybe.get()) : "\\N";
      case String text -> escape(text);
      default -> cell.toString();
    };
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
