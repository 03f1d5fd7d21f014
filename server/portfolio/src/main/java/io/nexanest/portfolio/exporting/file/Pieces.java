package io.nexanest.portfolio.exporting.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A text that is made while it is read: pieces, and parts that are pieces again. Nothing of a part
 * exists before it is come to, so that a file of any size takes the room of one piece.
 */
public final class Pieces implements Iterator<String> {
  /** A text, or more of them, made when it is come to. */
  public sealed interface Part {}

  private record Text(String text) implements Part {}

  private record Parts(Supplier<Iterator<Part>> parts) implements Part {}

  private final Deque<Iterator<Part>> open = new ArrayDeque<>();

  public Pieces(Part whole) {
    open.push(List.of(whole).iterator());
  }

  public static Part text(String text) {
    return new Text(text);
  }

  /** One after the other. */
  public static Part all(Part... parts) {
    return new Parts(() -> List.of(parts).iterator());
  }

  /** What is only known when it is come to. */
  public static Part later(Supplier<Part> part) {
    return new Parts(() -> Collections.singletonList(part.get()).iterator());
  }

  /** A part for each. */
  public static <T> Part each(Collection<T> items, Function<T, Part> part) {
    return new Parts(() -> {
      Iterator<T> iterator = items.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return iterator.hasNext();
        }

        @Override
        public Part next() {
          return part.apply(iterator.next());
        }
      };
    });
  }

  /** A text for each. */
  public static <T> Part lines(Collection<T> items, Function<T, String> line) {
    return each(items, item -> new Text(line.apply(item)));
  }

  /** The whole in UTF-8. */
  public static Iterator<byte[]> bytes(Part whole) {
    Pieces pieces = new Pieces(whole);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pieces.hasNext();
      }

      @Override
      public byte[] next() {
        return pieces.next().getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  @Override
  public boolean hasNext() {
    while (!open.isEmpty() && !open.peek().hasNext()) {
      open.pop();
    }
    return !open.isEmpty();
  }

  /** The next piece; empty where a part was opened. */
  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the text is at its end");
    }
    return switch (open.element().next()) {
      case Text(String text) -> text;
      case Parts(Supplier<Iterator<Part>> parts) -> {
        open.push(parts.get());
        yield "";
      }
    };
  }
}
