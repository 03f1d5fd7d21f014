package io.nexanest.portfolio.importing.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.platform.rpc.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatementFuzzTest {
  private static final int ROUNDS = Boolean.getBoolean("nexanest.long") ? 20_000 : 400;
  private static final List<String> FILES =
      List.of("dow/euro-depot.csv", "apple/dollar-account.csv", "apple/euro-account.csv");
  private static final byte[] NASTY =
      "\"',;\t|\r\n-().0$€/:Ä\0".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @Test
  void aMutatedStatementIsReadOrRefusedAndItsBookingsBalance() {
    Names names = Worlds.names("EUR");
    for (int round = 0; round < ROUNDS; round++) {
      SplittableRandom random = new SplittableRandom(round);
      byte[] bytes = mutated(Worlds.bytes("statements/" + FILES.get(round % 3)), random);
      try {
        Verdict verdict = Worlds.judge(Worlds.read(bytes, names), List.of());
        assertThat(verdict.bookings()).as("seed " + round).hasSize(verdict.count(RowState.READY));
        assertThat(verdict.judgements().stream().filter(StatementFuzzTest::contradictory))
            .as("seed " + round)
            .isEmpty();
      } catch (Problem refused) {
        assertThat(refused.getMessage()).as("seed " + round).isNotBlank();
      } catch (RuntimeException bug) {
        throw new AssertionError("seed " + round, bug);
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
