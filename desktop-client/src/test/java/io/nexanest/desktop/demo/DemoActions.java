package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.action.ActionDraft;
import io.nexanest.desktop.gateway.action.ActionField;
import io.nexanest.desktop.gateway.action.ActionGateway;
import io.nexanest.desktop.gateway.action.ActionOption;
import io.nexanest.desktop.gateway.action.ActionState;
import io.nexanest.desktop.gateway.action.ActionTerms;
import io.nexanest.desktop.gateway.action.CorporateAction;
import io.nexanest.desktop.gateway.action.Entitlement;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Five actions in as many states; two accounts hold everything, and nothing is judged but dates. */
public final class DemoActions implements ActionGateway {
  /** What was written, in words, with its request id. */
  public final List<String> writes = new ArrayList<>();

  /** The request ids of what was to be booked. */
  public final List<String> requestIds = new ArrayList<>();

  private final List<CorporateAction> all = new ArrayList<>();
  private final Set<String> booked = new HashSet<>();
  private Optional<GatewayException> failure = Optional.empty();

  public DemoActions() {
    all.add(action("c1", "instruments/ge", split(), ActionState.APPLICABLE, 3));
    all.add(tender());
    all.add(action("c3", "instruments/jpm", dividend("0.36"), ActionState.ANNOUNCED, -6));
    all.add(action("c4", "instruments/ibm", dividend("0.13"), ActionState.APPLIED, 41));
    all.add(action("c5", "instruments/ko", dividend("0.17"), ActionState.CANCELLED, 62));
    booked.add("c4");
  }

  /** The next answer is this refusal. */
  public void fail(GatewayException error) {
    failure = Optional.of(error);
  }

  /** As on a tenant's first day. */
  public void clear() {
    all.clear();
  }

  @Override
  public CompletionStage<List<CorporateAction>> actions(AsOf asOf) {
    return failing(List.copyOf(all));
  }

  @Override
  public CompletionStage<CorporateAction> announce(ActionDraft draft, String requestId) {
    writes.add("announce " + requestId);
    if (draft.value(ActionField.EX_DATE).isEmpty()) {
      fail(new GatewayException(
          Reason.FIELD_REQUIRED,
          "corporate_action.ex_date: is missing",
          List.of(new FieldViolation("corporate_action.ex_date", "FIELD_REQUIRED", "is missing")),
          Map.of()));
      return failing(all.getFirst());
    }
    ActionTerms terms = new ActionTerms(
        draft.type(),
        number(draft, ActionField.RATIO_NEW),
        number(draft, ActionField.RATIO_OLD),
        draft.value(ActionField.COUNTER_INSTRUMENT),
        number(draft, ActionField.CASH_PER_UNIT),
        "USD");
    CorporateAction made = new CorporateAction(
        "c" + (all.size() + 1),
        draft.value(ActionField.INSTRUMENT),
        terms,
        List.of(),
        LocalDate.parse(draft.value(ActionField.EX_DATE)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ActionState.APPLICABLE,
        "");
    all.addFirst(made);
    return failing(made);
  }

  @Override
  public CompletionStage<CorporateAction> elect(
      String name, String account, String option, String quantity, String requestId) {
    writes.add("elect " + name + " " + account + " " + option + " " + quantity);
    return failing(find(name));
  }

  @Override
  public CompletionStage<List<Entitlement>> preview(String name, String branch) {
    CorporateAction action = find(name);
    if (action.state() == ActionState.CANCELLED) {
      return failing(List.of());
    }
    return failing(
        branch.isEmpty()
            ? List.of(due(action, "accounts/a1", "415"), due(action, "accounts/a2", "1120"))
            : List.of(due(action, "accounts/a1", "415")));
  }

  @Override
  public CompletionStage<Integer> apply(String name, String branch, String requestId) {
    writes.add("apply " + name);
    requestIds.add(requestId);
    booked.add(name);
    state(name, ActionState.APPLIED);
    return failing(2);
  }

  @Override
  public CompletionStage<Integer> reverse(String name, String branch, String requestId) {
    writes.add("reverse " + name);
    booked.remove(name);
    state(name, ActionState.APPLICABLE);
    return failing(2);
  }

  private <T> CompletionStage<T> failing(T answer) {
    Optional<GatewayException> now = failure;
    failure = Optional.empty();
    return now.<CompletionStage<T>>map(CompletableFuture::failedStage)
        .orElseGet(() -> CompletableFuture.completedStage(answer));
  }

  private CorporateAction find(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private void state(String name, ActionState state) {
    all.replaceAll(one -> one.name().equals(name) ? with(one, state) : one);
  }

  private Entitlement due(CorporateAction action, String account, String held) {
    BigDecimal units = new BigDecimal(held);
    ActionTerms terms = action.options().isEmpty()
        ? action.terms()
        : action.options().getFirst().terms();
    Optional<BigDecimal> fresh =
        terms.ratioNew().map(to -> units.multiply(to).divide(terms.ratioOld().orElseThrow()));
    BigDecimal fraction = fresh.map(all -> all.remainder(BigDecimal.ONE)).orElse(BigDecimal.ZERO);
    return new Entitlement(
        account,
        units,
        action.options().isEmpty() ? "" : "1",
        units,
        fresh,
        fraction,
        fraction.multiply(new BigDecimal("52")),
        terms.cashPerUnit().map(units::multiply).orElse(BigDecimal.ZERO),
        "USD",
        booked.contains(action.name()));
  }

  private static Optional<BigDecimal> number(ActionDraft draft, ActionField field) {
    String text = draft.value(field);
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private static CorporateAction tender() {
    ActionTerms offer = new ActionTerms(
        TransactionType.TENDER,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.of(new BigDecimal("48.50")),
        "USD");
    ActionTerms keep = new ActionTerms(
        TransactionType.OTHER, Optional.empty(), Optional.empty(), "", Optional.empty(), "USD");
    CorporateAction plain = action("c2", "instruments/xom", offer, ActionState.ELECTION_DUE, -9);
    return new CorporateAction(
        plain.name(),
        plain.instrument(),
        offer,
        List.of(
            new ActionOption("1", "Tender", offer, false),
            new ActionOption("2", "Keep what is held", keep, true)),
        plain.exDate(),
        plain.recordDate(),
        plain.payDate(),
        Optional.of(DemoMarket.TODAY.plusDays(5)),
        plain.state(),
        "At least half of all shares must be tendered.");
  }

  private static ActionTerms split() {
    return new ActionTerms(
        TransactionType.SPLIT,
        Optional.of(new BigDecimal("3")),
        Optional.of(new BigDecimal("2")),
        "",
        Optional.empty(),
        "USD");
  }

  private static ActionTerms dividend(String each) {
    return new ActionTerms(
        TransactionType.DIVIDEND,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.of(new BigDecimal(each)),
        "USD");
  }

  private static CorporateAction action(
      String name, String instrument, ActionTerms terms, ActionState state, int daysAgo) {
    LocalDate ex = DemoMarket.TODAY.minusDays(daysAgo);
    return new CorporateAction(
        name,
        instrument,
        terms,
        List.of(),
        ex,
        Optional.of(ex.plusDays(1)),
        Optional.of(ex.plusDays(14)),
        Optional.empty(),
        state,
        "");
  }

  private static CorporateAction with(CorporateAction one, ActionState state) {
    return new CorporateAction(
        one.name(),
        one.instrument(),
        one.terms(),
        one.options(),
        one.exDate(),
        one.recordDate(),
        one.payDate(),
        one.electionDeadline(),
        state,
        one.note());
  }
}
