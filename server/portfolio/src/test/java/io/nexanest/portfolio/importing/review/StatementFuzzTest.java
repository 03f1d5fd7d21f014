package io.nexanest.portfolio.importing.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.importing.statement.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementFuzzTest {
  private static final int ROUNDS = Boolean.getBoolean("nexanest.long") ? 20_000 : 400;
  private static final List<String> FILES = List.of(
      "statements/dow/euro-depot.csv",
      "statements/apple/dollar-account.csv",
      "statements/apple/euro-account.csv");
  private static final byte[] NASTY =
      "\"',;\t|\r\n-().0$€/:Ä\0<>&[]{}\\=!".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  /** Files of every kind, each with a name that a failure can be found by. */
  static Stream<String> files() {
    return Stream.concat(FILES.stream(), Sample.FILES.stream());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aMutatedStatementIsReadOrRefusedAndItsBookingsBalance(String file) {
    Names names = Worlds.names("EUR");
    byte[] original = file.startsWith("statements/") ? Worlds.bytes(file) : Sample.bytes(file);
    for (int round = 0; round < ROUNDS; round++) {
      String seed = file + ", seed " + round;
      byte[] bytes = mutated(original, new SplittableRandom(round));
      try {
        Verdict verdict = Worlds.judge(Worlds.read(bytes, names), List.of());
        assertThat(verdict.bookings()).as(seed).hasSize(verdict.count(RowState.READY));
        assertThat(verdict.judgements().stream().filter(StatementFuzzTest::contradictory))
            .as(seed)
            .isEmpty();
      } catch (Problem refused) {
        assertThat(refused.getMessage()).as(seed).isNotBlank();
      } catch (RuntimeException bug) {
        throw new AssertionError(seed, bug);
      }
    }
  }

  private static boolean contradictory(Judgement judgement) {
    return judgement.errors().isEmpty() != (judgement.state() == RowState.READY);
  }

  private static byte[] mutated(byte[] original, SplittableRandom random) {
    byte[] bytes = original.clone();
    int edits = 1 + random.nextInt(8);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(random.nextInt(1, 40), bytes.length - at);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1, 2 -> bytes[at] = NASTY[random.nextInt(NASTY.length)];
        case 3 -> bytes[at] = (byte) ('0' + random.nextInt(10));
        case 4 -> bytes = without(bytes, at, length);
        default -> bytes = twice(bytes, at, length);
      }
      if (bytes.length == 0) {
        return bytes;
      }
    }
    return random.nextInt(20) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    byte[] rest = Arrays.copyOf(bytes, bytes.length - length);
    System.arraycopy(bytes, at + length, rest, at, bytes.length - at - length);
    return rest;
  }

  private static byte[] twice(byte[] bytes, int at, int length) {
    byte[] more = Arrays.copyOf(bytes, bytes.length + length);
    System.arraycopy(bytes, at, more, at + length, bytes.length - at);
    return more;
  }
}
