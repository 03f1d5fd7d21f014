package io.nexanest.e2e.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.portfolio.v1.GetValuationRequest;
import io.nexanest.api.portfolio.v1.Valuation;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workstation draws itself, and what it drew is what the server says of that moment. */
class PictureIT {
  private static final Pattern DRAWN = Pattern.compile(
      "drawn: (\\S+) value (\\S+) (\\S+) ledger_position (\\d+) quote_sequence (\\d+)");

  @TempDir
  private Path folder;

  @Test
  void thePicturesValuesAreTheServersAtItsLedgerPositionAndQuoteSequence() throws Exception {
    try (TestServer server =
        TestServer.start("dow", Map.of("market.tick-rate", "40")).load("dow")) {
      byte[] first = draw(server, folder.resolve("first.png"));
      byte[] second = draw(server, folder.resolve("second.png"));
      assertThat(first).isNotEqualTo(second);
    }
  }

  private byte[] draw(TestServer server, Path picture) throws IOException, InterruptedException {
    String said = Workstation.run(server, folder, "--screenshot", picture.toString());
    Matcher drawn = DRAWN.matcher(said);
    assertThat(drawn.find()).as(said).isTrue();
    Valuation valuation = ValuationServiceGrpc.newBlockingStub(server.owner())
        .getValuation(GetValuationRequest.newBuilder()
            .setName(drawn.group(1))
            .setLedgerPosition(Long.parseLong(drawn.group(4)))
            .setQuoteSequence(Long.parseLong(drawn.group(5)))
            .build());
    assertThat(valuation.getCurrencyCode()).isEqualTo(drawn.group(3));
    assertThat(Decimals.decode(valuation.getFigures().getValue()))
        .isEqualByComparingTo(new BigDecimal(drawn.group(2)));
    return Files.readAllBytes(picture);
  }
}
