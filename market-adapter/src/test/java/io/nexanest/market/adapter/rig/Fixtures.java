package io.nexanest.market.adapter.rig;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nexanest.market.adapter.spi.event.EventTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Recorded messages, which are not part of this project: a folder beside the checkout, or the one
 * that {@code -Dnexanest.fixtures} names. Tests that need them are skipped elsewhere.
 */
public final class Fixtures {
  private static final Path FOLDER = Path.of(System.getProperty(
      "nexanest.fixtures",
      Path.of(System.getProperty("nexanest.root", "."), "..", "shared", "market-fixtures")
          .toString()));

  private Fixtures() {}

  /** A recorded frame. */
  public record Line(long at, boolean incoming, String frame) {}

  /** A file's text. */
  public static String text(String name) {
    assumeTrue(Files.isDirectory(FOLDER), "there is no folder of recorded messages");
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The frames that came from the provider, in order. */
  public static List<Line> incoming(String name) {
    return text(name).lines().map(Fixtures::line).filter(Line::incoming).toList();
  }

  private static Line line(String text) {
    String[] parts = text.split("\t", 3);
    return new Line(EventTimes.ofSeconds(parts[0]), parts[1].equals("in"), parts[2]);
  }
}
