package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.book.LotPolicy;
import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.gain.GainGateway;
import io.nexanest.desktop.gateway.gain.GainTotal;
import io.nexanest.desktop.gateway.gain.Gains;
import io.nexanest.desktop.gateway.gain.RealisedGain;
import io.nexanest.desktop.gateway.gain.Term;
import io.nexanest.desktop.gateway.ledger.LotChoice;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Two gains, one of each term; a preview is of the lots that the draft names, or of both. */
public final class DemoGains implements GainGateway {
  /** The drafts that previews were asked for. */
  public final List<TransactionDraft> previews = new ArrayList<>();

  /** The ranges that reports were asked for. */
  public final List<String> ranges = new ArrayList<>();

  /** The policies that reports were seen by besides the accounts' own. */
  public final List<LotPolicy> policies = new ArrayList<>();

  @Override
  public CompletionStage<Gains> preview(TransactionDraft draft) {
    previews.add(draft);
    List<String> named = LotChoice.read(draft.value(TransactionField.LOTS)).stream()
        .map(LotChoice::openedBy)
        .toList();
    Gains all = gains("");
    List<RealisedGain> left = all.gains().stream()
        .filter(one -> named.isEmpty() || named.contains(one.openedBy()))
        .toList();
    return CompletableFuture.completedStage(new Gains(left, all.totals(), "USD", 0));
  }

  @Override
  public CompletionStage<Gains> realised(String scope, Optional<LocalDate> from, AsOf asOf) {
    ranges.add(from.map(LocalDate::toString).orElse("")
        + "/"
        + asOf.effectiveDate().map(LocalDate::toString).orElse(""));
    return CompletableFuture.completedStage(gains("transactions/t60"));
  }

  @Override
  public CompletionStage<Gains> realisedBy(
      LotPolicy policy, String scope, Optional<LocalDate> from, AsOf asOf) {
    policies.add(policy);
    return CompletableFuture.completedStage(new Gains(
        gains("transactions/t60").gains(),
        List.of(total(Term.SHORT, "14377.50", "13215.75")),
        "USD",
        0));
  }

  private static Gains gains(String disposal) {
    RealisedGain far = gain(disposal, "transactions/t0", "1992-03-12", Term.LONG, "2400.00");
    RealisedGain near = gain(disposal, "transactions/t2", "2000-08-14", Term.SHORT, "-310.50");
    return new Gains(
        List.of(far, near),
        List.of(total(Term.SHORT, "4789.50", "5100.00"), total(Term.LONG, "9588.00", "7188.00")),
        "USD",
        0);
  }

  private static GainTotal total(Term term, String proceeds, String cost) {
    BigDecimal brought = new BigDecimal(proceeds);
    BigDecimal paid = new BigDecimal(cost);
    return new GainTotal(term, brought, paid, brought.subtract(paid));
  }

  private static RealisedGain gain(
      String disposal, String openedBy, String opened, Term term, String gain) {
    LocalDate open = LocalDate.parse(opened);
    BigDecimal made = new BigDecimal(gain);
    boolean loss = made.signum() < 0;
    BigDecimal proceeds = new BigDecimal(loss ? "4789.50" : "9588.00");
    return new RealisedGain(
        "accounts/a1",
        "instruments/ge",
        disposal,
        TransactionType.SELL,
        openedBy,
        Optional.of(open),
        DemoMarket.TODAY,
        java.time.temporal.ChronoUnit.DAYS.between(open, DemoMarket.TODAY),
        term,
        new BigDecimal(loss ? "100" : "200"),
        proceeds,
        proceeds.subtract(made),
        made,
        made,
        BigDecimal.ZERO,
        loss ? List.of("transactions/t61") : List.of());
  }
}
