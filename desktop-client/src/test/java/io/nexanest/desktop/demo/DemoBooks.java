package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.book.AccountKind;
import io.nexanest.desktop.gateway.book.BookAct;
import io.nexanest.desktop.gateway.book.BookChange;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.book.BookGateway;
import io.nexanest.desktop.gateway.book.BookKind;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Household;
import io.nexanest.desktop.gateway.book.LotPolicy;
import io.nexanest.desktop.gateway.book.Portfolio;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.kernel.reason.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Books in memory that check as the server does, and can lose answers or be away on demand. */
public final class DemoBooks implements BookGateway {
  /** The changes that were asked for, in order, with the ids they were asked under. */
  public final List<String> asked = new ArrayList<>();

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, String> answers = new LinkedHashMap<>();
  private Optional<GatewayException> fault = Optional.empty();
  private boolean losesAnswers;

  private record Row(
      BookKind kind, String name, Map<BookField, String> values, boolean away, long version) {
    String value(BookField field) {
      return values.getOrDefault(field, "");
    }

    String etag() {
      return "\"" + version + "\"";
    }
  }

  /** A household with three portfolios over four accounts. */
  public static DemoBooks marlowe() {
    DemoBooks books = new DemoBooks();
    books.put(BookKind.HOUSEHOLD, "h1", "Marlowe household", "USD");
    books.account("a1", "Northgate 401k", "Northgate Trust", "USD", AccountKind.CUSTODY);
    books.account("a2", "Lombard custody", "Lombard & Sons", "GBP", AccountKind.CUSTODY);
    books.account("a3", "Lombard cash", "Lombard & Sons", "GBP", AccountKind.CASH);
    books.account("a4", "Limmat Depot", "Limmat Bank", "CHF", AccountKind.CUSTODY);
    books.portfolio("p1", "Retirement", "USD", "accounts/a1");
    books.portfolio("p2", "London reserve", "GBP", "accounts/a2 accounts/a3");
    books.portfolio("p3", "Education", "CHF", "accounts/a4");
    return books;
  }

  /** A tenant's first day. */
  public static DemoBooks empty() {
    return new DemoBooks();
  }

  /** From now on changes are made, but the answer is lost. */
  public void loseAnswers(boolean lose) {
    losesAnswers = lose;
  }

  /** From now on every call fails so; nothing is changed. */
  public void fail(Reason reason, String text) {
    fault = Optional.of(GatewayException.of(reason, text));
  }

  public void mend() {
    fault = Optional.empty();
  }

  /** Changes a field as somebody else would. */
  public void changeElsewhere(String name, BookField field, String value) {
    Row row = row(name);
    Map<BookField, String> values = new EnumMap<>(row.values());
    values.put(field, value);
    rows.put(name, new Row(row.kind(), name, values, row.away(), row.version() + 1));
  }

  @Override
  public CompletionStage<Books> books() {
    return all().thenApply(Books::shown);
  }

  @Override
  public CompletionStage<Books> all() {
    return fault
        .<CompletionStage<Books>>map(CompletableFuture::failedStage)
        .orElseGet(() -> CompletableFuture.completedStage(now()));
  }

  /** What the books are. */
  public Books now() {
    return new Books(
        of(BookKind.HOUSEHOLD).map(DemoBooks::household).toList(),
        of(BookKind.PORTFOLIO).map(DemoBooks::portfolio).toList(),
        of(BookKind.ACCOUNT).map(DemoBooks::account).toList());
  }

  @Override
  public CompletionStage<String> change(BookChange change, String requestId) {
    asked.add(requestId + " " + change.act() + " " + change.name());
    if (fault.isPresent()) {
      return CompletableFuture.failedStage(fault.get());
    }
    Optional<GatewayException> refusal =
        answers.containsKey(requestId) ? Optional.empty() : refusal(change);
    if (refusal.isPresent()) {
      return CompletableFuture.failedStage(refusal.get());
    }
    String name = answers.computeIfAbsent(requestId, id -> make(change));
    return losesAnswers
        ? CompletableFuture.failedStage(
            GatewayException.of(Reason.DEADLINE_SPENT, "the server did not answer in time."))
        : CompletableFuture.completedStage(name);
  }

  private Optional<GatewayException> refusal(BookChange change) {
    boolean made = change.act() == BookAct.CREATE;
    if (!made && !row(change.name()).etag().equals(change.etag())) {
      return Optional.of(GatewayException.of(
          Reason.ETAG_MISMATCH,
          change.name() + " was changed by somebody else; read it again and re-apply"));
    }
    String path = change.kind().title() + ".";
    List<FieldViolation> wrong = new ArrayList<>();
    boolean named = made || change.values().containsKey(BookField.DISPLAY_NAME);
    if (named && change.value(BookField.DISPLAY_NAME).isBlank()) {
      wrong.add(new FieldViolation(path + "display_name", "FIELD_REQUIRED", "is missing"));
    }
    BookField currency =
        change.kind() == BookKind.ACCOUNT ? BookField.CURRENCY_CODE : BookField.BASE_CURRENCY;
    if (made && change.value(currency).length() != 3) {
      wrong.add(new FieldViolation(
          path + currency.wire(), "CURRENCY_UNKNOWN", "a currency is three letters, such as USD"));
    }
    for (String account : change.value(BookField.ACCOUNTS).split(" ")) {
      if (!account.isEmpty() && !rows.containsKey(account)) {
        wrong.add(new FieldViolation(
            path + "accounts[0]", "RESOURCE_NOT_FOUND", "there is no '" + account + "'"));
      }
    }
    boolean taken = change.kind() == BookKind.ACCOUNT
        && named
        && of(BookKind.ACCOUNT)
            .anyMatch(one ->
                one.value(BookField.DISPLAY_NAME).equals(change.value(BookField.DISPLAY_NAME)));
    if (taken) {
      return Optional.of(GatewayException.of(
          Reason.RESOURCE_EXISTS,
          "there is an account '" + change.value(BookField.DISPLAY_NAME)
              + "' already; give another name"));
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(new GatewayException(
            Reason.FIELD_INVALID, "some fields need mending", wrong, Map.of()));
  }

  private String make(BookChange change) {
    if (change.act() == BookAct.CREATE) {
      String name = change.kind().title() + "s/new" + (rows.size() + 1);
      Map<BookField, String> values = new EnumMap<>(BookField.class);
      values.putAll(change.values());
      values.remove(BookField.IN_PORTFOLIO);
      rows.put(name, new Row(change.kind(), name, values, false, 1));
      return name;
    }
    Row row = row(change.name());
    Map<BookField, String> values = new EnumMap<>(row.values());
    values.putAll(change.values());
    boolean away = switch (change.act()) {
      case HIDE, CLOSE -> true;
      case SHOW, REOPEN -> false;
      case CREATE, UPDATE -> row.away();
    };
    rows.put(row.name(), new Row(row.kind(), row.name(), values, away, row.version() + 1));
    return row.name();
  }

  private Row row(String name) {
    return java.util.Objects.requireNonNull(rows.get(name), name);
  }

  private java.util.stream.Stream<Row> of(BookKind kind) {
    return rows.values().stream().filter(row -> row.kind() == kind);
  }

  private void put(BookKind kind, String id, String title, String currency) {
    String name = kind.title() + "s/" + id;
    Map<BookField, String> values = new EnumMap<>(BookField.class);
    values.put(BookField.DISPLAY_NAME, title);
    values.put(
        kind == BookKind.ACCOUNT ? BookField.CURRENCY_CODE : BookField.BASE_CURRENCY, currency);
    rows.put(name, new Row(kind, name, values, false, 1));
  }

  private void account(
      String id, String title, String institution, String currency, AccountKind kind) {
    put(BookKind.ACCOUNT, id, title, currency);
    Map<BookField, String> values = row("accounts/" + id).values();
    values.put(BookField.INSTITUTION, institution);
    values.put(BookField.KIND, kind.name());
    values.put(BookField.LOT_POLICY, LotPolicy.FIFO.name());
  }

  private void portfolio(String id, String title, String currency, String accounts) {
    put(BookKind.PORTFOLIO, id, title, currency);
    Map<BookField, String> values = row("portfolios/" + id).values();
    values.put(BookField.HOUSEHOLD, "households/h1");
    values.put(BookField.ACCOUNTS, accounts);
  }

  private static Household household(Row row) {
    return new Household(
        row.name(),
        row.value(BookField.DISPLAY_NAME),
        row.value(BookField.BASE_CURRENCY),
        row.away(),
        row.etag());
  }

  private static Portfolio portfolio(Row row) {
    String accounts = row.value(BookField.ACCOUNTS);
    return new Portfolio(
        row.name(),
        row.value(BookField.DISPLAY_NAME),
        row.value(BookField.HOUSEHOLD),
        row.value(BookField.BASE_CURRENCY),
        accounts.isBlank() ? List.of() : List.of(accounts.strip().split(" ")),
        row.away(),
        row.etag());
  }

  private static Account account(Row row) {
    return new Account(
        row.name(),
        row.value(BookField.DISPLAY_NAME),
        row.value(BookField.INSTITUTION),
        AccountKind.valueOf(row.values().getOrDefault(BookField.KIND, "CUSTODY")),
        row.value(BookField.CURRENCY_CODE),
        LotPolicy.valueOf(row.values().getOrDefault(BookField.LOT_POLICY, "FIFO")),
        !row.away(),
        row.etag());
  }
}
