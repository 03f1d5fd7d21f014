package io.nexanest.e2e.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.nexanest.app.cli.CallCommand;
import io.nexanest.e2e.TestServer;
import io.nexanest.identity.tenant.Tenants;
import io.nexanest.wire.Api;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A signed-in admin of one tenant puts every name of another tenant's into every field that takes
 * a name, of every call: the answer must be the one for a name that does not exist, and no byte of
 * the other's.
 */
class HostileTenantIT {
  private static final String PASSWORD = "a long enough password";
  private static final Pattern NAME = Pattern.compile("\"name\":\"([a-zA-Z]+/[0-9a-z]{26})\"");
  private static final Set<String> FIELDS = Set.of(
      "name",
      "names",
      "parent",
      "household",
      "account",
      "accounts",
      "instruments",
      "counter_account",
      "taxonomy",
      "subject",
      "move_to");

  @Test
  void noCallAnswersAnythingOfAnotherTenants() throws InterruptedException {
    try (TestServer server =
        TestServer.start("dow", Map.of("market.tick-rate", "5")).load("dow")) {
      Set<String> theirs = namesOfTheOwner(server);
      assertThat(theirs).hasSizeGreaterThan(10);
      String token = hostile(server);
      List<String> leaks = new ArrayList<>();
      int attacks = 0;
      for (MethodDescriptor method : methods()) {
        for (FieldDescriptor field : fields(method)) {
          for (String name : theirs) {
            attacks++;
            attack(server, token, method, field, name).ifPresent(leaks::add);
          }
        }
      }
      assertThat(leaks).as("%d attacks", attacks).isEmpty();
      assertThat(attacks).isGreaterThan(300);
    }
  }

  private static Optional<String> attack(
      TestServer server, String token, MethodDescriptor method, FieldDescriptor field, String name)
      throws InterruptedException {
    String missing = name.substring(0, name.indexOf('/') + 1) + "0".repeat(26);
    String theirs = call(server, "--token", token, method, request(method, field, name));
    String nobodys = call(server, "--token", token, method, request(method, field, missing));
    String told = theirs.replace(name, "X");
    if (told.contains("Hartmann") || !told.equals(nobodys.replace(missing, "X"))) {
      return Optional.of(method.getName() + "." + field.getName() + " = " + name + ": " + theirs);
    }
    return Optional.empty();
  }

  private static String request(MethodDescriptor method, FieldDescriptor field, String name) {
    String value = field.isRepeated() ? "[\"" + name + "\"]" : "\"" + name + "\"";
    String id = method.getInputType().findFieldByName("request_id") == null
        ? ""
        : ", \"requestId\": \"" + UUID.randomUUID() + "\"";
    return "{\"" + field.getJsonName() + "\": " + value + id + "}";
  }

  private static List<FieldDescriptor> fields(MethodDescriptor method) {
    return method.getInputType().getFields().stream()
        .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.STRING)
        .filter(field -> FIELDS.contains(field.getName()))
        .toList();
  }

  private static List<MethodDescriptor> methods() {
    List<MethodDescriptor> methods = new ArrayList<>();
    Api.services()
        .forEach(service -> service
            .getMethods()
            .forEach(
                method -> methods.add(((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor())
                    .getMethodDescriptor())));
    return methods.stream().filter(method -> !method.isClientStreaming()).toList();
  }

  private static Set<String> namesOfTheOwner(TestServer server) throws InterruptedException {
    Set<String> names = new TreeSet<>();
    String key = server.wiring().ownerKey();
    call(server, "--key", key, method("CreateTaxonomy"), """
        {"taxonomy": {"displayName": "Hartmann classes"}, "requestId": "%s"}""".formatted(UUID.randomUUID()));
    for (MethodDescriptor method : methods()) {
      if (method.getName().startsWith("List") && fields(method).isEmpty()
          || method.getName().equals("ListPortfolios")) {
        String request =
            method.getInputType().findFieldByName("page_size") == null ? "{}" : "{\"pageSize\": 3}";
        Matcher matcher = NAME.matcher(call(server, "--key", key, method, request));
        while (matcher.find()) {
          if (!matcher.group(1).startsWith("instruments/")) {
            names.add(matcher.group(1));
          }
        }
      }
    }
    Matcher transactions =
        NAME.matcher(call(server, "--key", key, method("ListTransactions"), "{\"pageSize\": 2}"));
    while (transactions.find()) {
      names.add(transactions.group(1));
    }
    names.add(privateInstrument(server, key));
    return names;
  }

  /** One of the owner's own, with a mark; those that the market lists are everybody's. */
  private static String privateInstrument(TestServer server, String key)
      throws InterruptedException {
    String made =
        call(server, "--key", key, method("CreateInstrument"), """
            {"instrument": {"displayName": "Hartmann house", "assetClass": "private",
               "currencyCode": "USD", "listings": [{"symbol": "HARTMANN"}]},
             "requestId": "%s"}""".formatted(UUID.randomUUID()));
    Matcher name = NAME.matcher(made);
    assertThat(name.find()).as(made).isTrue();
    call(server, "--key", key, method("SetMark"), """
            {"parent": "%s", "requestId": "%s",
             "mark": {"date": {"year": 2000, "month": 1, "day": 3}, "price": {"value": "1"},
               "source": "Hartmann"}}""".formatted(name.group(1), UUID.randomUUID()));
    return name.group(1);
  }

  private static MethodDescriptor method(String name) {
    return methods().stream()
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** An admin of a tenant of their own. */
  private static String hostile(TestServer server) throws InterruptedException {
    new Tenants(server.wiring().platform(), new SecureRandom())
        .ensure("Mallory", "mallory@example.org", Optional.of(PASSWORD));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CallCommand(stream(out), stream(out), Path.of("."))
        .run(List.of(
            "CreateSession",
            "{\"password\": {\"login\": \"mallory@example.org\", \"password\": \""
                + PASSWORD
                + "\"}}",
            "--endpoint",
            "127.0.0.1:" + server.wiring().port()));
    Matcher token = Pattern.compile("\"accessToken\":\"([^\"]+)\"")
        .matcher(out.toString(StandardCharsets.UTF_8));
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static String call(
      TestServer server, String how, String secret, MethodDescriptor method, String request)
      throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CallCommand(stream(out), stream(out), Path.of("."))
        .run(List.of(
            method.getService().getName() + "." + method.getName(),
            request,
            "--endpoint",
            "127.0.0.1:" + server.wiring().port(),
            how,
            secret,
            "--limit",
            "1",
            "--timeout",
            "2"));
    // What moves by itself between two calls says nothing of anybody.
    return out.toString(StandardCharsets.UTF_8)
        .replaceAll("\"[a-zA-Z]*(?:Time|Sequence)\":\"[^\"]*\"", "");
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
