package io.nexanest.e2e.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.app.cli.CallCommand;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Api;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every published call through {@code nexanest call}: one success and one refusal each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsIT {
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

  private final Map<String, String> known = new HashMap<>();
  private TestServer server;

  @TempDir
  private static Path folder;

  @BeforeAll
  void start() throws Exception {
    server = TestServer.start("dow", Map.of("market.tick-rate", "50")).load("dow");
    known.put("missing", "00000000000000000000000000");
    Path statement = folder.resolve("own.csv");
    Files.writeString(statement, """
        date,type,symbol,quantity,price,gross,fee,tax,currency,reference
        2000-03-01,DEPOSIT,,,,5000.00,,,USD,OWN-1
        2000-03-02,BUY,IBM,10,100,1000.00,9.90,,USD,OWN-2
        """);
    known.put("statement", statement.toString());
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "date,type,gross,currency\n2000-03-03,FEE,12.50,USD\n");
    known.put("other", other.toString());
    Path data = server.wiring().platform().dataFolder();
    known.put("pairing", Files.readString(data.resolve("pairing.key")).strip());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> everyCallSucceedsAndRefuses() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Call call : Call.all()) {
      tests.add(DynamicTest.dynamicTest(
          call.method() + (call.reason().isEmpty() ? " succeeds" : " refuses"), () -> run(call)));
    }
    return tests.stream();
  }

  @Test
  void noCallIsLeftOut() {
    TreeSet<String> published = new TreeSet<>();
    Api.services()
        .forEach(service ->
            service.getMethods().forEach(method -> published.add(method.getBareMethodName())));
    TreeSet<String> succeed = new TreeSet<>();
    TreeSet<String> refuse = new TreeSet<>();
    for (Call call : Call.all()) {
      (call.reason().isEmpty() ? succeed : refuse).add(call.method());
    }
    assertThat(succeed).isEqualTo(published);
    // It asks for nothing, so there is nothing to refuse.
    published.remove("GetServerInfo");
    assertThat(refuse).isEqualTo(published);
  }

  private void run(Call call) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of(call.method()));
    call.arguments().forEach(argument -> arguments.add(fill(argument)));
    arguments.addAll(List.of("--endpoint", "127.0.0.1:" + server.wiring().port()));
    if (!call.anonymous()) {
      arguments.addAll(List.of("--key", server.wiring().ownerKey()));
    }
    int code = new CallCommand(stream(out), stream(err), folder).run(arguments);
    String said = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    if (call.reason().isEmpty()) {
      assertThat(code).as(said).isZero();
      call.keep().forEach((name, pattern) -> keep(name, pattern, said));
    } else {
      assertThat(code).as(said).isEqualTo(1);
      assertThat(said).contains("\"reason\":\"" + call.reason() + "\"");
    }
  }

  private void keep(String name, String pattern, String said) {
    Matcher matcher = Pattern.compile(pattern).matcher(said);
    assertThat(matcher.find()).as("%s in %s", pattern, said).isTrue();
    known.put(name, matcher.group(1));
  }

  private String fill(String text) {
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String value = name.startsWith("uuid") ? uuid(name) : known.get(name);
      assertThat(value).as("$" + name).isNotNull();
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  private static String uuid(String name) {
    return java.util
        .UUID
        .nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
