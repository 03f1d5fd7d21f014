package io.nexanest.portfolio.importing;

import static io.nexanest.portfolio.importing.ImportWorld.BUY;
import static io.nexanest.portfolio.importing.ImportWorld.HEADER;
import static io.nexanest.portfolio.importing.ImportWorld.SELL;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.ErrorInfo;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.nexanest.api.portfolio.v1.Import;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportStressIT {
  @RegisterExtension
  static final ImportWorld WORLD = new ImportWorld();

  @Test
  void overlappingFilesCommittedAtOnceBookEachRowOnce() throws Exception {
    Import one = WORLD.upload(HEADER + BUY + SELL);
    Import two = WORLD.upload(HEADER + BUY + "2024-01-05,SELL,AAPL,6,2.75,USD,C\n");
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = both.submit(() -> WORLD.commit(one, false));
      var second = both.submit(() -> WORLD.commit(two, false));
      assertThat(first.get().getBookedCount() + second.get().getBookedCount()).isEqualTo(3);
    }
    assertThat(WORLD.transactions()).isEqualTo(3);
  }

  @Test
  void twoThousandRowsAreReviewedAndBookedWithinTheDeadline() throws Exception {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 2000; i++) {
      LocalDate date = LocalDate.of(2010, 1, 1).plusDays(i);
      text.append(date + (i % 2 == 0 ? ",BUY" : ",SELL") + ",AAPL,10,2.50,USD,R" + i + "\n");
    }
    Instant start = Instant.now();
    assertThat(WORLD.commit(WORLD.upload(text.toString()), false).getBookedCount())
        .isEqualTo(2000);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void aMutatedStatementIsBookedWholeOrNotAtAll() throws Exception {
    byte[] original = (HEADER.replace("price", "gross") + BUY + SELL
            + "2024-01-04,FEE,,,1.50,USD,D\n" + BUY.replace("A\n", "E\n"))
        .getBytes(StandardCharsets.UTF_8);
    for (int seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = original.clone();
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        bytes[random.nextInt(bytes.length)] = (byte) "0,.-\"\n$XZ\u00ff".charAt(random.nextInt(10));
      }
      long before = WORLD.transactions();
      long booked = 0;
      try {
        booked = WORLD.commit(WORLD.upload(WORLD.own(), bytes), false).getBookedCount();
      } catch (StatusException | StatusRuntimeException refused) {
        var status = requireNonNull(StatusProto.fromThrowable(refused));
        assertThat(status.getDetails(0).unpack(ErrorInfo.class).getReason())
            .as("seed " + seed)
            .isNotEqualTo("BUG");
      }
      assertThat(WORLD.transactions()).as("seed " + seed).isEqualTo(before + booked);
    }
    assertThat(WORLD.transactions()).isPositive();
  }
}
