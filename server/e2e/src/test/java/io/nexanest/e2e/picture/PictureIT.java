package io.nexanest.e2e.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.portfolio.v1.GetValuationRequest;
import io.nexanest.api.portfolio.v1.Valuation;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    Path out = folder.resolve("out.txt");
    Path data = server.wiring().platform().dataFolder();
    Process process = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "io.nexanest.desktop.DesktopMain",
            "--server",
            "127.0.0.1:" + server.wiring().port(),
            "--pairing-key-file",
            data.resolve("pairing.key").toString(),
            "--folder",
            folder.resolve("workstation").toString(),
            "--screenshot",
            picture.toString()))
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isZero();
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
