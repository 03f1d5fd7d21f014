package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.ledger.Correction;
import io.nexanest.desktop.gateway.ledger.LedgerListener;
import io.nexanest.desktop.gateway.ledger.Leg;
import io.nexanest.desktop.gateway.ledger.Links;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionGateway;
import io.nexanest.desktop.gateway.ledger.TransactionPage;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.gateway.ledger.query.LedgerQuery;
import io.nexanest.desktop.gateway.ledger.query.Window;
import io.nexanest.desktop.gateway.ledger.source.Provenance;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A ledger in memory that needs a positive quantity, and can lose its answers on demand. */
public final class DemoTransactions implements TransactionGateway {
  /** An account whose sales name their lots. */
  public static final String NAMES_LOTS = "accounts/named";

  /** The questions that listings were asked. */
  public final List<AsOf> asked = new ArrayList<>();

  /** The names that corrections were asked for, in order. */
  public final List<String> corrected = new ArrayList<>();

  /** The request ids of the bookings of many at once. */
  public final List<String> bulks = new ArrayList<>();

  /** The request ids of what was to be taken back. */
  public final List<String> reversals = new ArrayList<>();

  /** A booking of many at once, or a reversal, can be refused or its answer lost. */
  public final Refusing refusing = new Refusing();

  private final Map<String, Transaction> byRequest = new LinkedHashMap<>();
  private final Map<String, String> successors = new LinkedHashMap<>();
  private final List<Transaction> ledger = new ArrayList<>();
  private final List<Transaction> events = new ArrayList<>();
  private final List<LedgerListener> watchers = new CopyOnWriteArrayList<>();
  private final DemoListing listing = new DemoListing();
  private boolean losesAnswers;
  private boolean away;
  private int pageSize = 500;
  private Runnable afterListing = () -> {};
  private int creates;

  public DemoTransactions() {
    String[] shares = {"ge", "msft", "ko", "jnj", "ibm", "intc", "xom", "hd"};
    add(TransactionType.DEPOSIT, LocalDate.of(1991, 1, 2), cash("240000"));
    for (int i = 0; i < 60; i++) {
      LocalDate date = LocalDate.of(1991, 1, 4).plusDays(i * 58L);
      String share = shares[i % shares.length];
      switch (i % 6) {
        case 4 -> add(TransactionType.DEPOSIT, date, cash("24000"));
        case 5 -> add(TransactionType.SELL, date, trade(share, 120 + i, "31.25"));
        default -> add(TransactionType.BUY, date, trade(share, 200 + 10 * i, "22.40"));
      }
    }
  }

  /** From now on transactions are booked, but the answer is lost. */
  public void loseAnswers(boolean lose) {
    losesAnswers = lose;
  }

  public int creates() {
    return creates;
  }

  public int watcherCount() {
    return watchers.size();
  }

  /** Makes the last entry one that was imported, as lists have it: without its line. */
  public Transaction imported() {
    Transaction last = ledger.removeLast();
    ledger.add(from(last, new Provenance("imports/i1/rows/12", "Ada Marlowe", "", "", 0, "")));
    return ledger.getLast();
  }

  private static Transaction withItsLine(Transaction one) {
    return one.provenance().importRow().isEmpty()
        ? one
        : from(
            one,
            new Provenance(
                one.provenance().importRow(),
                one.provenance().bookedBy(),
                "documents/d1",
                "december.xml",
                12,
                "flex 1"));
  }

  private static Transaction from(Transaction one, Provenance provenance) {
    return new Transaction(
        one.name(),
        one.state(),
        one.content(),
        one.tradeDate(),
        one.knownTime(),
        one.ledgerPosition(),
        provenance,
        one.legs(),
        one.links(),
        one.etag());
  }

  public List<Transaction> ledger() {
    return List.copyOf(ledger);
  }

  @Override
  public CompletionStage<TransactionPage> list(LedgerQuery query, Window window) {
    asked.add(query.asOf());
    if (away) {
      return CompletableFuture.failedStage(
          GatewayException.of(Reason.PEER_UNREACHABLE, "the server can not be reached."));
    }
    CompletionStage<TransactionPage> page =
        CompletableFuture.completedStage(listing.page(ledger, query, window, pageSize));
    afterListing.run();
    return page;
  }

  @Override
  public CompletionStage<Transaction> get(String name) {
    return CompletableFuture.completedStage(ledger.stream()
        .filter(one -> one.name().equals(name))
        .map(DemoTransactions::withItsLine)
        .findFirst()
        .orElseThrow(() -> GatewayException.of(Reason.RESOURCE_NOT_FOUND, name)));
  }

  @Override
  public CompletionStage<List<Transaction>> correctAll(
      List<Correction> corrections, boolean validateOnly, String requestId) {
    List<FieldViolation> wrong = new ArrayList<>();
    for (int i = 0; i < corrections.size(); i++) {
      for (FieldViolation one : wrong(corrections.get(i).draft())) {
        wrong.add(
            new FieldViolation("requests[" + i + "]." + one.field(), one.reason(), one.text()));
      }
    }
    if (!wrong.isEmpty()) {
      return CompletableFuture.failedStage(
          new GatewayException(Reason.FIELD_INVALID, "some fields need mending", wrong, Map.of()));
    }
    if (!validateOnly) {
      bulks.add(requestId);
      CompletionStage<List<Transaction>> refused = refusing.or(List.of());
      if (refused.toCompletableFuture().isCompletedExceptionally()) {
        return refused;
      }
    }
    List<Transaction> made = new ArrayList<>();
    for (Correction one : corrections) {
      Transaction next = made(one.draft(), ledger.size() + 1L, new Links(one.name(), "", "", ""));
      made.add(next);
      if (!validateOnly) {
        ledger.replaceAll(old -> old.name().equals(one.name()) ? superseded(old) : old);
        ledger.add(next);
        tell(next);
      }
    }
    return CompletableFuture.completedStage(made);
  }

  /** Books so many purchases at once, of which nobody hears. */
  public void fill(int count) {
    for (int i = 0; i < count; i++) {
      add(
          TransactionType.BUY,
          LocalDate.of(1991, 1, 2).plusDays(i % 3600),
          trade("ge", 1 + i % 900, "22.40"));
    }
  }

  /** What was asked for and given out. */
  public DemoListing listing() {
    return listing;
  }

  @Override
  public CompletionStage<String> mark(String scope) {
    return away
        ? CompletableFuture.failedStage(
            GatewayException.of(Reason.PEER_UNREACHABLE, "the server can not be reached."))
        : CompletableFuture.completedStage(String.valueOf(events.size()));
  }

  /** Books something as somebody else would. */
  public Transaction bookElsewhere(String quantity) {
    Map<TransactionField, String> values = new LinkedHashMap<>(trade("ge", 1, "10"));
    values.put(TransactionField.QUANTITY, quantity);
    add(TransactionType.BUY, LocalDate.of(2000, 12, 28), values);
    tell(ledger.getLast());
    return ledger.getLast();
  }

  /** Books something of which no watcher hears. */
  public void bookInSilence(String quantity) {
    List<LedgerListener> hearing = List.copyOf(watchers);
    watchers.clear();
    bookElsewhere(quantity);
    watchers.addAll(hearing);
  }

  /** Corrects a transaction as somebody else would. */
  public void supersedeElsewhere(String name) {
    ledger.replaceAll(one -> one.name().equals(name) ? superseded(one) : one);
    ledger.stream().filter(one -> one.name().equals(name)).forEach(this::tell);
  }

  /** Corrects one field as somebody else would, and answers what stands in its place. */
  public Transaction correctElsewhere(String name, TransactionField field, String value) {
    Transaction old =
        ledger.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    Map<TransactionField, String> values = new LinkedHashMap<>(old.content().values());
    values.put(field, value);
    supersedeElsewhere(name);
    Transaction made = made(new TransactionDraft(old.type(), values), ledger.size() + 1);
    ledger.add(made);
    successors.put(name, made.name());
    tell(made);
    return made;
  }

  /** Tells every watcher that it has missed something. */
  public void reset() {
    List.copyOf(watchers).forEach(LedgerListener::reset);
  }

  /** Runs once a page has been read and before it arrives. */
  public void afterListing(Runnable action) {
    afterListing = action;
  }

  public void pageSize(int entries) {
    pageSize = entries;
  }

  /** From now on nothing is answered, as when the server is away. */
  public void away(boolean gone) {
    away = gone;
  }

  private void tell(Transaction changed) {
    events.add(changed);
    watchers.forEach(watcher -> watcher.changed(changed));
  }

  @Override
  public CompletionStage<Transaction> validate(TransactionDraft draft) {
    if (away) {
      return CompletableFuture.failedStage(
          GatewayException.of(Reason.PEER_UNREACHABLE, "the server can not be reached."));
    }
    List<FieldViolation> wrong = wrong(draft);
    return wrong.isEmpty()
        ? CompletableFuture.completedStage(made(draft, 0))
        : CompletableFuture.failedStage(new GatewayException(
            Reason.FIELD_INVALID, "some fields need mending", wrong, Map.of()));
  }

  @Override
  public CompletionStage<Transaction> create(TransactionDraft draft, String requestId) {
    creates++;
    if (away) {
      return CompletableFuture.failedStage(
          GatewayException.of(Reason.PEER_UNREACHABLE, "the server can not be reached."));
    }
    List<FieldViolation> wrong = wrong(draft);
    if (!wrong.isEmpty()) {
      return CompletableFuture.failedStage(
          new GatewayException(Reason.FIELD_INVALID, "a field needs mending", wrong, Map.of()));
    }
    Transaction booked = byRequest.computeIfAbsent(requestId, id -> {
      Transaction made = made(draft, ledger.size() + 1);
      ledger.add(made);
      tell(made);
      return made;
    });
    return losesAnswers
        ? CompletableFuture.failedStage(
            GatewayException.of(Reason.DEADLINE_SPENT, "no answer came in 10 s"))
        : CompletableFuture.completedStage(booked);
  }

  @Override
  public CompletionStage<Transaction> correct(
      String name, String etag, TransactionDraft draft, String requestId) {
    if (successors.containsKey(name)) {
      return CompletableFuture.failedStage(new GatewayException(
          Reason.TRANSACTION_SUPERSEDED,
          name + " does not count any more; change the one that stands in its place",
          List.of(),
          Map.of("superseded_by", successors.getOrDefault(name, ""))));
    }
    ledger.replaceAll(one -> one.name().equals(name) ? superseded(one) : one);
    corrected.add(name);
    return create(draft, requestId);
  }

  @Override
  public CompletionStage<Transaction> reverse(
      Transaction transaction, String branch, String note, String requestId) {
    reversals.add(requestId);
    ledger.replaceAll(
        one -> one.name().equals(transaction.name()) ? with(one, TransactionState.REVERSED) : one);
    return refusing.or(with(transaction, TransactionState.REVERSED));
  }

  @Override
  public Subscription watch(String scope, String mark, LedgerListener listener) {
    watchers.add(listener);
    events.subList(Integer.parseInt(mark), events.size()).forEach(listener::changed);
    return () -> watchers.remove(listener);
  }

  private static List<FieldViolation> wrong(TransactionDraft draft) {
    List<FieldViolation> wrong = new ArrayList<>();
    if (draft.type().fields().contains(TransactionField.QUANTITY)
        && !draft.value(TransactionField.QUANTITY).matches("[0-9.]+")) {
      wrong.add(new FieldViolation(
          "transaction.quantity", "FIELD_INVALID", "a quantity is positive, such as 100"));
    }
    if (draft.type().choosesLots()
        && draft.value(TransactionField.ACCOUNT).equals(NAMES_LOTS)
        && draft.value(TransactionField.LOTS).isEmpty()) {
      wrong.add(new FieldViolation(
          "transaction.lots", "FIELD_REQUIRED", "name the lots that this sale takes from"));
    }
    String date = draft.value(TransactionField.TRADE_DATE);
    if (!date.isEmpty() && !date.matches("\\d{4}-\\d{2}-\\d{2}")) {
      wrong.add(new FieldViolation(
          "transaction.trade_date", "FIELD_INVALID", "a date is a day such as 2000-12-29"));
    }
    if (draft.value(TransactionField.ACCOUNT).isEmpty()) {
      wrong.add(new FieldViolation("transaction.account", "FIELD_REQUIRED", "choose an account"));
    }
    return wrong;
  }

  private void add(TransactionType type, LocalDate date, Map<TransactionField, String> values) {
    Map<TransactionField, String> all = new LinkedHashMap<>(values);
    all.put(TransactionField.ACCOUNT, "accounts/a1");
    all.put(TransactionField.TRADE_DATE, date.toString());
    all.put(TransactionField.SETTLEMENT_CURRENCY, "USD");
    ledger.add(made(new TransactionDraft(type, all), ledger.size() + 1));
  }

  private static Map<TransactionField, String> cash(String gross) {
    return Map.of(TransactionField.GROSS, gross);
  }

  private static Map<TransactionField, String> trade(String share, int quantity, String price) {
    return Map.of(
        TransactionField.INSTRUMENT,
        "instruments/" + share,
        TransactionField.QUANTITY,
        String.valueOf(quantity),
        TransactionField.PRICE,
        price,
        TransactionField.GROSS,
        new BigDecimal(price).multiply(BigDecimal.valueOf(quantity)).toPlainString(),
        TransactionField.FEE,
        "9.95");
  }

  private static Transaction made(TransactionDraft draft, long position) {
    return made(draft, position, Links.NONE);
  }

  private static Transaction made(TransactionDraft draft, long position, Links links) {
    String date = draft.value(TransactionField.TRADE_DATE);
    return new Transaction(
        "transactions/t" + position,
        TransactionState.POSTED,
        draft,
        date.isEmpty() ? DemoMarket.TODAY : LocalDate.parse(date),
        Instant.parse("2001-01-02T16:00:00Z"),
        position,
        new Provenance("", "Ada Marlowe", "", "", 0, ""),
        legs(draft),
        links,
        "\"1\"");
  }

  private static List<Leg> legs(TransactionDraft draft) {
    String gross = draft.value(TransactionField.GROSS);
    if (gross.isEmpty()) {
      return List.of(new Leg("accounts/a1", "USD", BigDecimal.TEN, "gross"));
    }
    BigDecimal cash = new BigDecimal(gross);
    String share = draft.value(TransactionField.INSTRUMENT);
    if (share.isEmpty()) {
      return List.of(
          new Leg("accounts/a1", "USD", cash, "gross"),
          new Leg("accounts/a1", "USD", cash.negate(), "external"));
    }
    BigDecimal units = new BigDecimal(draft.value(TransactionField.QUANTITY));
    return List.of(
        new Leg("accounts/a1", share, units, "security"),
        new Leg("accounts/a1", share, units.negate(), "conversion"),
        new Leg("accounts/a1", "USD", cash.negate(), "gross"),
        new Leg("accounts/a1", "USD", cash, "conversion"),
        new Leg("accounts/a1", "USD", new BigDecimal("-9.95"), "fee"),
        new Leg("accounts/a1", "USD", new BigDecimal("9.95"), "expense"));
  }

  private static Transaction superseded(Transaction one) {
    return with(one, TransactionState.SUPERSEDED);
  }

  private static Transaction with(Transaction one, TransactionState state) {
    return new Transaction(
        one.name(),
        state,
        one.content(),
        one.tradeDate(),
        one.knownTime(),
        one.ledgerPosition(),
        one.provenance(),
        one.legs(),
        one.links(),
        one.etag());
  }
}
