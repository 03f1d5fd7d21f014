package io.nexanest.e2e.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One use of a call.
 *
 * @param arguments JSON messages and options; {@code $name} stands for what an earlier call gave
 * @param reason why it is refused, or empty if it succeeds
 * @param keep what to remember of the answer, by patterns with one group
 * @param anonymous whether it is called without a sign-in
 */
record Call(
    String method,
    List<String> arguments,
    String reason,
    Map<String, String> keep,
    boolean anonymous) {

  /** In an order in which each finds what it needs. */
  static List<Call> all() {
    List<Call> calls = new ArrayList<>();
    calls.addAll(IdentityCalls.ALL);
    calls.addAll(MarketCalls.ALL);
    calls.addAll(PortfolioCalls.ALL);
    calls.addAll(LedgerCalls.ALL);
    calls.addAll(BranchCalls.ALL);
    calls.addAll(PeriodCalls.ALL);
    calls.addAll(HealthCalls.ALL);
    calls.addAll(TaxonomyCalls.ALL);
    calls.addAll(CorporateActionCalls.ALL);
    calls.addAll(ExportCalls.ALL);
    return calls;
  }

  static Call ok(String method, String... arguments) {
    return new Call(method, List.of(arguments), "", Map.of(), false);
  }

  static Call no(String method, String reason, String... arguments) {
    return new Call(method, List.of(arguments), reason, Map.of(), false);
  }

  Call keeping(String name, String pattern) {
    Map<String, String> more = new java.util.HashMap<>(keep);
    more.put(name, pattern);
    return new Call(method, arguments, reason, more, anonymous);
  }

  Call anonymously() {
    return new Call(method, arguments, reason, keep, true);
  }
}
