package io.nexanest.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.type.Decimal;
import io.grpc.Channel;
import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.Explanation;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.api.portfolio.v1.Figures;
import io.nexanest.api.portfolio.v1.GetValuationRequest;
import io.nexanest.api.portfolio.v1.HoldingValue;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.ListHouseholdsRequest;
import io.nexanest.api.portfolio.v1.ListPortfoliosRequest;
import io.nexanest.api.portfolio.v1.PortfolioServiceGrpc;
import io.nexanest.api.portfolio.v1.ProofNode;
import io.nexanest.api.portfolio.v1.Valuation;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The demo's books, imported and valued by the real server, against {@code figures.py}: every
 * figure to the cent, and every proof down to what it rests on.
 */
class GoldenFiguresIT {
  private static final List<String> OF_A_HOLDING = List.of(
      "market_value", "cost_basis", "unrealised_gain", "realised_gain", "income", "day_change");

  /** What the proof of a figure other than zero must come down to, at least. */
  private static final Map<String, Set<String>> RESTS_ON = Map.ofEntries(
      Map.entry("value", Set.of("transaction", "price", "rate")),
      Map.entry("market_value", Set.of("transaction", "price", "rate")),
      Map.entry("cash", Set.of("transaction", "rate")),
      Map.entry("settled_cash", Set.of("transaction", "rate")),
      Map.entry("receivable", Set.of("transaction", "rate")),
      Map.entry("cost_basis", Set.of("transaction", "lot", "rate")),
      Map.entry("unrealised_gain", Set.of("transaction", "lot", "price", "rate")),
      Map.entry("realised_gain", Set.of("transaction", "lot", "rate")),
      Map.entry("income", Set.of("transaction", "rate")),
      Map.entry("fees", Set.of("transaction", "rate")),
      Map.entry("taxes", Set.of("transaction", "rate")),
      Map.entry("net_deposits", Set.of("transaction", "rate")),
      Map.entry("total_gain", Set.of("transaction", "price", "rate")),
      Map.entry("day_change", Set.of("transaction", "price", "rate")));

  @ParameterizedTest
  @ValueSource(strings = {"dow", "apple"})
  void everyFigureIsTheIndependentScriptsToTheCent(String scenario) throws InterruptedException {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    try (TestServer server =
        TestServer.start(scenario, Map.of("market.tick-rate", "1")).load(scenario)) {
      Channel channel = server.owner();
      Map<String, String> scopes = scopes(channel);
      for (GoldenFigures.Case golden : GoldenFigures.read(scenario)) {
        Valuation valuation =
            value(channel, scopes.getOrDefault(golden.scope(), golden.scope()), golden);
        String where = golden.scope() + " " + golden.currency() + " " + golden.date();
        compared += figures(where, golden, valuation.getFigures(), wrong);
        compared += holdings(where, golden, valuation, wrong);
      }
    }
    assertThat(wrong).as("%d figures compared", compared).isEmpty();
    assertThat(compared).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dow", "apple"})
  void everyProofComesToItsFigureAndRestsOnFacts(String scenario) throws InterruptedException {
    try (TestServer server =
        TestServer.start(scenario, Map.of("market.tick-rate", "1")).load(scenario)) {
      Channel channel = server.owner();
      Map<String, String> scopes = scopes(channel);
      for (GoldenFigures.Case golden : GoldenFigures.read(scenario)) {
        for (Map.Entry<String, BigDecimal> figure : golden.figures().entrySet()) {
          String name = "figures/" + figure.getKey() + ":"
              + scopes.getOrDefault(golden.scope(), golden.scope());
          Explanation proof = explain(channel, name, golden);
          String where = name + " in " + golden.currency() + " on " + golden.date();
          assertThat(Decimals.decode(proof.getProof().getValue()))
              .as(where)
              .isEqualByComparingTo(figure.getValue());
          check(where, proof.getProof());
          if (figure.getValue().signum() != 0) {
            assertThat(leaves(proof.getProof()))
                .as(where)
                .containsAll(RESTS_ON.getOrDefault(figure.getKey(), Set.of("none")));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dow", "apple"})
  void everyFigureOfAHoldingProvesItselfToo(String scenario) throws InterruptedException {
    int compared = 0;
    try (TestServer server =
        TestServer.start(scenario, Map.of("market.tick-rate", "1")).load(scenario)) {
      Channel channel = server.owner();
      Map<String, String> scopes = scopes(channel);
      for (GoldenFigures.Case golden : GoldenFigures.read(scenario)) {
        if (golden.scope().equals("household")) {
          continue; // Its holdings are those of its portfolios.
        }
        Valuation valuation =
            value(channel, scopes.getOrDefault(golden.scope(), golden.scope()), golden);
        for (HoldingValue holding : valuation.getHoldingsList()) {
          for (String figure : OF_A_HOLDING) {
            BigDecimal expected = Decimals.decode(
                (Decimal) holding.getField(HoldingValue.getDescriptor().findFieldByName(figure)));
            if (expected.signum() == 0) {
              continue;
            }
            compared++;
            String name = "figures/" + figure + ":" + holding.getName();
            ProofNode proof = explain(channel, name, golden).getProof();
            String where = name + " in " + golden.currency() + " on " + golden.date();
            assertThat(Decimals.decode(proof.getValue())).as(where).isEqualByComparingTo(expected);
            check(where, proof);
            assertThat(leaves(proof)).as(where).contains("transaction", "rate");
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void theCommittedFiguresAreWhatTheScriptMakesOfTheStatements() throws Exception {
    Path script = Path.of("golden", "figures.py").toAbsolutePath();
    assumeTrue(hasPython(), "python3 is not on the path");
    Process check = new ProcessBuilder("python3", script.toString(), "--check")
        .redirectErrorStream(true)
        .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Explanation explain(Channel channel, String name, GoldenFigures.Case golden) {
    return FigureServiceGrpc.newBlockingStub(channel)
        .explainFigure(ExplainFigureRequest.newBuilder()
            .setName(name)
            .setCurrencyCode(golden.currency())
            .setAsOf(asOf(golden))
            .setQuoteSequence(-1)
            .build());
  }

  private static void check(String where, ProofNode node) {
    node.getChecksList()
        .forEach(c -> assertThat(c.getPassed()).as(where + " " + c).isTrue());
    node.getInputsList().forEach(input -> check(where, input));
  }

  private static Set<String> leaves(ProofNode node) {
    Set<String> kinds = new TreeSet<>();
    if (node.hasLeaf()) {
      kinds.add(node.getLeaf().getKind());
    }
    node.getInputsList().forEach(input -> kinds.addAll(leaves(input)));
    return kinds;
  }

  private static int figures(
      String where, GoldenFigures.Case golden, Figures figures, List<String> wrong) {
    Map<String, BigDecimal> actual = new TreeMap<>();
    for (FieldDescriptor field : Figures.getDescriptor().getFields()) {
      if (figures.getField(field) instanceof Decimal decimal) {
        actual.put(field.getName(), Decimals.decode(decimal));
      }
    }
    golden.figures().forEach((name, expected) -> {
      BigDecimal is = actual.get(name);
      if (is == null || is.compareTo(expected) != 0) {
        wrong.add(where + " " + name + ": " + is + ", not " + expected);
      }
    });
    return golden.figures().size();
  }

  private static int holdings(
      String where, GoldenFigures.Case golden, Valuation valuation, List<String> wrong) {
    Map<String, Map<String, BigDecimal>> expected = new TreeMap<>();
    for (Map<String, String> position : golden.positions()) {
      boolean cash = position.containsKey("cash");
      String key = position.get(cash ? "cash" : "instrument");
      Map<String, BigDecimal> sums = expected.computeIfAbsent(key, k -> new TreeMap<>());
      for (String name : List.of("market_value", "income", "day_change")) {
        sums.merge(name, new BigDecimal(position.get(name)), BigDecimal::add);
      }
      String quantity = cash ? "balance" : "quantity";
      sums.merge("quantity", new BigDecimal(position.get(quantity)), BigDecimal::add);
      if (!cash) {
        for (String name : List.of("cost_basis", "unrealised_gain", "realised_gain")) {
          sums.merge(name, new BigDecimal(position.get(name)), BigDecimal::add);
        }
      }
    }
    if (expected.isEmpty()) {
      return 0;
    }
    Map<String, HoldingValue> actual = new HashMap<>();
    valuation.getHoldingsList().forEach(holding -> actual.put(holding.getSymbol(), holding));
    int compared = 0;
    for (var entry : expected.entrySet()) {
      if (entry.getValue().getOrDefault("quantity", BigDecimal.ZERO).signum() == 0) {
        continue;
      }
      HoldingValue holding = actual.get(entry.getKey());
      for (var figure : entry.getValue().entrySet()) {
        compared++;
        BigDecimal is = holding == null
            ? BigDecimal.ZERO
            : Decimals.decode((Decimal)
                holding.getField(HoldingValue.getDescriptor().findFieldByName(figure.getKey())));
        if (is.compareTo(figure.getValue()) != 0) {
          wrong.add(where
              + " "
              + entry.getKey()
              + " "
              + figure.getKey()
              + ": "
              + is
              + ", not "
              + figure.getValue());
        }
      }
    }
    return compared;
  }

  private static Valuation value(Channel channel, String name, GoldenFigures.Case golden) {
    return ValuationServiceGrpc.newBlockingStub(channel)
        .getValuation(GetValuationRequest.newBuilder()
            .setName(name)
            .setCurrencyCode(golden.currency())
            .setAsOf(asOf(golden))
            .setQuoteSequence(-1)
            .build());
  }

  private static AsOf asOf(GoldenFigures.Case golden) {
    return AsOf.newBuilder().setEffectiveDate(Dates.encode(golden.date())).build();
  }

  private static Map<String, String> scopes(Channel channel) {
    Map<String, String> scopes = new HashMap<>();
    HouseholdServiceGrpc.newBlockingStub(channel)
        .listHouseholds(ListHouseholdsRequest.getDefaultInstance())
        .getHouseholdsList()
        .forEach(household -> scopes.put("household", household.getName()));
    PortfolioServiceGrpc.newBlockingStub(channel)
        .listPortfolios(ListPortfoliosRequest.getDefaultInstance())
        .getPortfoliosList()
        .forEach(p -> scopes.put("portfolio:" + p.getDisplayName(), p.getName()));
    return scopes;
  }
}
