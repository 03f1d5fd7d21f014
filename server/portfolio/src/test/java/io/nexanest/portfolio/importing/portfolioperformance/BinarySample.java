package io.nexanest.portfolio.importing.portfolioperformance;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A binary file of Portfolio Performance, written by the numbers of its fields. */
public final class BinarySample {
  /** Writes fields by their numbers. */
  private static final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CodedOutputStream to = CodedOutputStream.newInstance(bytes);

    Out text(int number, String text) {
      return raw(number, text.getBytes(StandardCharsets.UTF_8));
    }

    Out number(int number, long value) {
      try {
        to.writeInt64(number, value);
        return this;
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    Out message(int number, Consumer<Out> content) {
      Out inner = new Out();
      content.accept(inner);
      return raw(number, inner.done());
    }

    Out raw(int number, byte[] content) {
      try {
        to.writeByteArray(number, content);
        return this;
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    byte[] done() {
      try {
        to.flush();
        return bytes.toByteArray();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private BinarySample() {}

  public static byte[] file() {
    return file(LocalDate.of(2024, 2, 7));
  }

  /** With all transactions of one day. */
  static byte[] file(LocalDate day) {
    long at = day.toEpochDay() * 86_400L;
    Out client = new Out()
        .number(1, 66)
        .message(
            2,
            s -> s.text(1, "s1")
                .text(3, "Apple <Inc.>")
                .text(4, "USD")
                .text(7, "US0378331005")
                .text(8, "AAPL")
                .message(13, price -> price.number(1, 19_000).number(2, 18_000_000_000L)))
        .message(3, a -> a.text(1, "a1").text(2, "Cash").text(3, "EUR"))
        .message(3, a -> a.text(1, "a2").text(2, "Other").text(3, "EUR"))
        .message(4, p -> p.text(1, "p1").text(2, "Depot").text(5, "a1"))
        .message(5, t -> head(t, "t1", 6, at, 100_000).text(3, "a1"))
        .message(
            5,
            t -> head(t, "t2", 0, at, 92_500)
                .text(3, "a1")
                .text(4, "p1")
                .number(12, 1_000_000_000L)
                .text(14, "s1")
                .message(15, u -> u.number(1, 2).number(2, 500).text(3, "EUR"))
                .message(
                    15,
                    u -> u.number(2, 92_000)
                        .text(3, "EUR")
                        .number(4, 100_000)
                        .text(5, "USD")
                        .message(6, d -> d.number(1, 2).number(2, 2).raw(3, new byte[] {92}))))
        .message(5, t -> head(t, "t3", 5, at, 5_000).text(3, "a1").text(5, "a2").text(7, "t4"));
    byte[] body = client.done();
    byte[] file = Arrays.copyOf("PPPBV1".getBytes(StandardCharsets.US_ASCII), body.length + 6);
    System.arraycopy(body, 0, file, 6, body.length);
    return file;
  }

  private static Out head(Out transaction, String uuid, int type, long at, long amount) {
    return transaction
        .text(1, uuid)
        .number(2, type)
        .message(9, moment -> moment.number(1, at))
        .text(10, "EUR")
        .number(11, amount);
  }

  public static byte[] zipped(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
