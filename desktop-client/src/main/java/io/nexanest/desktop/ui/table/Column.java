package io.nexanest.desktop.ui.table;

import io.nexanest.desktop.ui.format.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A column: what its cells say, what they mean when sorted or copied, and how they look.
 *
 * @param text what a person reads
 * @param value what is sorted by and copied: a number, a date or text
 * @param tone how the cell is coloured
 * @param styles classes of the sheets; "numeric" aligns right
 */
public record Column<R>(
    String id,
    String title,
    double width,
    Function<R, String> text,
    Function<R, Object> value,
    Function<R, Tone> tone,
    List<String> styles) {

  /** A column of words, to the left. */
  public static <R> Column<R> text(
      String id, String title, double width, Function<R, String> text) {
    return new Column<>(id, title, width, text, text::apply, row -> Tone.PLAIN, List.of());
  }

  /** A column of figures, to the right. */
  public static <R> Column<R> figure(
      String id, String title, double width, Function<R, String> text, Function<R, Object> value) {
    return new Column<>(id, title, width, text, value, row -> Tone.PLAIN, List.of("numeric"));
  }

  public Column<R> toned(Function<R, Tone> by) {
    return new Column<>(id, title, width, text, value, by, styles);
  }

  /** With more style classes. */
  public Column<R> styled(String... more) {
    List<String> all = new java.util.ArrayList<>(styles);
    all.addAll(List.of(more));
    return new Column<>(id, title, width, text, value, tone, List.copyOf(all));
  }

  public boolean numeric() {
    return styles.contains("numeric");
  }

  /** Orders rows by value; values of different kinds, and missing ones, come last. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Comparator<R> order() {
    return (a, b) -> {
      Object one = value.apply(a);
      Object two = value.apply(b);
      if (one instanceof Comparable left && one.getClass() == two.getClass()) {
        return left.compareTo(two);
      }
      return Boolean.compare(one instanceof String, two instanceof String);
    };
  }
}
