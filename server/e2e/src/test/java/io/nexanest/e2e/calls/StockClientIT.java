package io.nexanest.e2e.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.e2e.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client that knows nothing of us but reflection: {@code buf curl}, as the build fetches it. */
class StockClientIT {
  private static final String STATEMENT = """
      date,type,symbol,quantity,price,gross,fee,currency,reference
      2000-03-01,DEPOSIT,,,,9000.00,,USD,S-1
      2000-03-02,BUY,GE,50,40.00,2000.00,9.90,USD,S-2
      """;

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start("dow", Map.of("market.tick-rate", "200"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void itMakesAHouseholdImportsAStatementAndStreamsQuotesAndValuations() throws Exception {
    String household = name(call(
        "portfolio.v1.HouseholdService/CreateHousehold",
        "{\"household\":{\"displayName\":\"Stock\",\"baseCurrency\":\"USD\"}," + id() + "}"));
    String account = name(call(
        "portfolio.v1.AccountService/CreateAccount",
        "{\"account\":{\"displayName\":\"Stock\",\"currencyCode\":\"USD\"}," + id() + "}"));
    call(
        "portfolio.v1.PortfolioService/CreatePortfolio",
        "{\"portfolio\":{\"displayName\":\"All\",\"household\":\""
            + household
            + "\",\"baseCurrency\":\"USD\",\"accounts\":[\""
            + account
            + "\"]},"
            + id()
            + "}");
    String uploaded = call(
        "portfolio.v1.ImportService/UploadStatement",
        "{\"header\":{\"account\":\""
            + account
            + "\",\"fileName\":\"stock.csv\","
            + id()
            + "}} {\"chunk\":\""
            + Base64.getEncoder().encodeToString(STATEMENT.getBytes(StandardCharsets.UTF_8))
            + "\"}");
    String committed = call(
        "portfolio.v1.ImportService/CommitImport",
        "{\"name\":\""
            + name(uploaded)
            + "\",\"etag\":"
            + first("\"etag\": *(\"(?:\\\\.|[^\"])*\")", uploaded)
            + ","
            + id()
            + "}");
    assertThat(committed).contains("IMPORT_STATE_COMMITTED").contains("\"bookedCount\":2");
    String ge = first(
        "\"(instruments/\\w+)\"",
        call("market.v1.InstrumentService/SearchInstruments", "{\"query\":\"GE\"}"));
    assertThat(streamed(
            "market.v1.QuoteService/StreamQuotes",
            "{\"setPace\":{\"intervalMs\":50}} {\"subscribe\":{\"instruments\":[\"" + ge + "\"]}}",
            "\"batch\""))
        .contains("\"subscribed\"")
        .contains("\"quoteSequence\"");
    assertThat(streamed(
            "portfolio.v1.ValuationService/StreamValuations",
            "{\"name\":\"" + household + "\",\"intervalMs\":100}",
            "\"update\""))
        .contains("\"snapshot\"")
        .contains("6990.1");
  }

  private static String call(String method, String data) throws Exception {
    Process process = start(method, data);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(method + " " + said).isZero();
    return said.replace("\n", "").replaceAll("\": +", "\":");
  }

  /** What a stream says until a line holds the word; then the client hangs up. */
  private static String streamed(String method, String data, String word) throws Exception {
    Process process = start(method, data);
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line);
        if (line.contains(word)) {
          // The rest of this message belongs to what is looked for.
          for (int i = 0; i < 40 && lines.ready(); i++) {
            said.append(lines.readLine());
          }
          break;
        }
      }
    } finally {
      process.destroyForcibly();
    }
    return said.toString();
  }

  private static Process start(String method, String data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(buf().toString());
    command.addAll(List.of("curl", "--protocol", "grpc", "--http2-prior-knowledge"));
    command.addAll(List.of("-H", "authorization: Key " + server.wiring().ownerKey()));
    command.addAll(List.of("-d", data));
    command.add("http://127.0.0.1:" + server.wiring().port() + "/nexanest." + method);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static Path buf() {
    Path buf =
        Path.of(System.getProperty("nexanest.root")).resolve("proto/schema/target/buf/buf.exe");
    assertThat(Files.isExecutable(buf))
        .as("the build of proto/schema fetches %s", buf)
        .isTrue();
    return buf;
  }

  private static String id() {
    return "\"requestId\":\"" + UUID.randomUUID() + "\"";
  }

  private static String name(String answer) {
    return first("\"name\": *\"([^\"]+)\"", answer);
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }
}
