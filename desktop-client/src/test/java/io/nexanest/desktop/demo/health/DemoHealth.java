package io.nexanest.desktop.demo.health;

import io.nexanest.desktop.demo.Refusing;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.health.Dismissal;
import io.nexanest.desktop.gateway.health.Health;
import io.nexanest.desktop.gateway.health.HealthGateway;
import io.nexanest.desktop.gateway.health.Issue;
import io.nexanest.desktop.gateway.health.Mending;
import io.nexanest.desktop.gateway.health.Severity;
import io.nexanest.desktop.gateway.ledger.Links;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import io.nexanest.desktop.gateway.ledger.source.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Some issues; a fixed one is gone, a dismissed one is put aside. */
public final class DemoHealth implements HealthGateway {
  /** The fixes that were booked. */
  public final List<Mending> mended = new ArrayList<>();

  /** The questions that were asked. */
  public final List<AsOf> asked = new ArrayList<>();

  /** The request ids of what was written. */
  public final List<String> requestIds = new ArrayList<>();

  public final Refusing refusing = new Refusing();

  private final Map<String, Issue> issues = new LinkedHashMap<>();

  public DemoHealth() {
    add(
        Severity.ERROR,
        "missing_price",
        "instruments/mrk",
        "2000-12-29",
        "MRK is held and has no price at all, so it counts as nothing: give it a mark or a price");
    add(
        Severity.WARNING,
        "duplicate_transaction",
        "transactions/t2",
        "2000-12-15",
        "the dividend of GE in Hartmann custody of 2000-12-15 moves exactly what"
            + " transactions/t1 moves: take one of them back, or give both the reference that"
            + " tells them apart",
        "reverse");
    add(
        Severity.WARNING,
        "negative_cash",
        "accounts/a1",
        "2000-11-02",
        "Hartmann custody has -1204.5 USD and is below zero since 2000-11-02: book the deposit or"
            + " transfer that paid for it, or correct what took too much");
    add(
        Severity.WARNING,
        "unbooked_split",
        "instruments/ge",
        "2000-05-08",
        "the price of GE jumps from 2000-05-05 to 2000-05-08 as by a split 3 for 1, and none is"
            + " booked in Hartmann custody: book the split, or mend the price",
        "book_split");
    add(
        Severity.NOTICE,
        "unbalanced_transfer",
        "transactions/t3",
        "2000-10-04",
        "the withdrawal in Hartmann custody of 2000-10-04 and the deposit in Savings of 2000-10-05"
            + " are of the same amount: if one paid the other, they are one cash transfer and no"
            + " capital left",
        "join_transfer");
    add(
        Severity.NOTICE,
        "price_off_market",
        "transactions/t4",
        "1999-08-11",
        "the buy of IBM in Hartmann custody of 1999-08-11 is at 12.5 where the close of 1999-08-11"
            + " is 122.375: look at the price, the instrument and the date");
  }

  private void add(
      Severity severity,
      String check,
      String subject,
      String date,
      String sentence,
      String... fixes) {
    String name = "issues/" + check + "." + subject.substring(subject.indexOf('/') + 1);
    issues.put(
        name,
        new Issue(
            name,
            check,
            severity,
            subject,
            LocalDate.parse(date),
            sentence,
            List.of(fixes),
            Optional.empty()));
  }

  @Override
  public CompletionStage<Health> issues(String scope, AsOf asOf, boolean dismissed) {
    asked.add(asOf);
    List<Issue> some = issues.values().stream()
        .filter(issue -> dismissed || issue.dismissal().isEmpty())
        .toList();
    int aside = (int)
        issues.values().stream().filter(issue -> issue.dismissal().isPresent()).count();
    return refusing.or(new Health(some, 13, 0, aside));
  }

  @Override
  public CompletionStage<List<Transaction>> preview(Mending mending) {
    return refusing.or(List.of(reversal()));
  }

  @Override
  public CompletionStage<List<Transaction>> fix(Mending mending, String requestId) {
    mended.add(mending);
    requestIds.add(requestId);
    CompletionStage<List<Transaction>> answer = refusing.or(List.of(reversal()));
    if (!answer.toCompletableFuture().isCompletedExceptionally()) {
      issues.remove(mending.issue());
    }
    return answer;
  }

  @Override
  public CompletionStage<String> dismiss(
      String scope, String issue, String note, boolean restore, String requestId) {
    issues.computeIfPresent(
        issue,
        (name, one) -> new Issue(
            name,
            one.check(),
            one.severity(),
            one.subject(),
            one.date(),
            one.sentence(),
            one.fixes(),
            restore
                ? Optional.empty()
                : Optional.of(new Dismissal(note, Instant.parse("2000-12-29T15:04:00Z")))));
    return CompletableFuture.completedStage(issue);
  }

  private static Transaction reversal() {
    return new Transaction(
        "transactions/new",
        TransactionState.POSTED,
        new TransactionDraft(TransactionType.DIVIDEND, Map.of(TransactionField.GROSS, "410.00")),
        LocalDate.parse("2000-12-15"),
        Instant.parse("2000-12-29T15:04:00Z"),
        99,
        Provenance.BY_HAND,
        List.of(),
        Links.NONE,
        "\"99\"");
  }
}
