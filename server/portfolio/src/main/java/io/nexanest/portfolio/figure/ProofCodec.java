package io.nexanest.portfolio.figure;

import io.nexanest.api.portfolio.v1.ProofCheck;
import io.nexanest.api.portfolio.v1.ProofLeaf;
import io.nexanest.api.portfolio.v1.ProofNode;
import io.nexanest.core.bond.Accrual;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.Provenance;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Standing;
import io.nexanest.core.market.Terms;
import io.nexanest.core.trace.Check;
import io.nexanest.core.trace.Fact;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.transaction.Booked;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.portfolio.market.InstrumentFact;
import io.nexanest.portfolio.transaction.source.Origin;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proofs as messages, with names that a person reads in the place of ids. */
final class ProofCodec {
  private static final Pattern NAME = Pattern.compile("(accounts|instruments)/[0-9a-z]{26}");

  /** So many nodes stay within a message, with names and sources of a usual length. */
  private static final int MOST_NODES = 12_000;

  private final Standpoint standpoint;
  private final Map<TransactionId, Booked> transactions = new HashMap<>();
  private final Function<Set<TransactionId>, Map<TransactionId, Origin>> origins;
  private Map<TransactionId, Origin> lines = Map.of();
  private int left;

  /**
   * A codec of one standpoint's proofs.
   *
   * @param origins the lines that transactions were read from
   */
  ProofCodec(
      Standpoint standpoint, Function<Set<TransactionId>, Map<TransactionId, Origin>> origins) {
    this.standpoint = standpoint;
    this.origins = origins;
    standpoint.inForce().forEach(booked -> transactions.put(booked.id(), booked));
  }

  /** A proof down to so many levels, 0 being all, and as far as a message goes. */
  ProofNode encode(Proof proof, int depth) {
    int levels = depth == 0 ? Integer.MAX_VALUE : depth;
    Set<TransactionId> shown = new LinkedHashSet<>();
    left = MOST_NODES;
    meet(proof, levels, shown);
    lines = origins.apply(shown);
    left = MOST_NODES;
    return node(proof, levels);
  }

  /** The transactions that will be shown, so that their lines can be asked for at once. */
  private void meet(Proof proof, int levels, Set<TransactionId> to) {
    switch (proof) {
      case Proof.Leaf leaf -> {
        switch (leaf.fact()) {
          case Fact.OfTransaction transaction -> to.add(transaction.id());
          case Fact.OfLot lot -> to.add(lot.openedBy());
          case Fact.OfPrice _, Fact.OfRate _, Fact.OfTerms _, Fact.OfAccrual _ -> {}
          case Fact.OfAssignment _ -> {}
        }
      }
      case Proof.Step step -> opened(step, levels).forEach(input -> meet(input, levels - 1, to));
    }
  }

  /** The inputs that go into the message. */
  private List<Proof> opened(Proof.Step step, int levels) {
    int opened = levels <= 1 ? 0 : Math.clamp(left, 0, step.inputs().size());
    left -= opened;
    return step.inputs().subList(0, opened);
  }

  private ProofNode node(Proof proof, int levels) {
    return switch (proof) {
      case Proof.Leaf leaf -> leaf(leaf);
      case Proof.Step step -> step(step, levels);
    };
  }

  private ProofNode step(Proof.Step step, int levels) {
    ProofNode.Builder to = ProofNode.newBuilder()
        .setFigure(step.figure())
        .setSubject(readable(step.subject()))
        .setValue(Decimals.encode(step.value()))
        .setUnit(step.unit())
        .setFormula(step.formula());
    for (Check check : step.checks()) {
      to.addChecks(ProofCheck.newBuilder().setText(check.rule()).setPassed(check.passed()));
    }
    List<Proof> opened = opened(step, levels);
    opened.forEach(input -> to.addInputs(node(input, levels - 1)));
    return to.setClosedCount(step.inputs().size() - opened.size()).build();
  }

  private ProofNode leaf(Proof.Leaf leaf) {
    ProofNode.Builder to =
        ProofNode.newBuilder().setValue(Decimals.encode(leaf.value())).setUnit(leaf.unit());
    switch (leaf.fact()) {
      case Fact.OfTransaction(TransactionId id, var type, LocalDate date) ->
        to.setFigure("transaction")
            .setLeaf(origin(
                id,
                ProofLeaf.newBuilder()
                    .setKind("transaction")
                    .setResource(id.name())
                    .setDate(Dates.encode(date))
                    .setSource(source(id))
                    .setText(type.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))));
      case Fact.OfPrice(PriceAnswer.Known price) -> price(to, price);
      case Fact.OfPrice(PriceAnswer.Missing missing) ->
        to.setFigure("price")
            .addFlags("price_missing")
            .setLeaf(ProofLeaf.newBuilder()
                .setKind("price")
                .setResource(missing.instrument().name())
                .setText("no price of " + label(missing.instrument())));
      case Fact.OfRate(RateAnswer.Known rate) -> rate(to, rate);
      case Fact.OfRate(RateAnswer.Missing missing) ->
        to.setFigure("rate")
            .addFlags("rate_missing")
            .setLeaf(ProofLeaf.newBuilder()
                .setKind("rate")
                .setText("no rate of " + missing.from() + " in " + missing.to()));
      case Fact.OfLot(var instrument, TransactionId openedBy, LocalDate date, var quantity) ->
        to.setFigure("lot")
            .setLeaf(origin(
                openedBy,
                ProofLeaf.newBuilder()
                    .setKind("lot")
                    .setResource(openedBy.name())
                    .setDate(Dates.encode(date))
                    .setText(Decimals.text(quantity) + " " + label(instrument) + " from " + date)));
      case Fact.OfAccrual(var instrument, Accrual accrual) ->
        to.setFigure("accrual")
            .setLeaf(ProofLeaf.newBuilder()
                .setKind("terms")
                .setResource(instrument.name())
                .setDate(Dates.encode(accrual.on()))
                .setText(counted(label(instrument), accrual)));
      case Fact.OfTerms(var instrument, Terms terms) ->
        to.setFigure("terms")
            .setLeaf(ProofLeaf.newBuilder()
                .setKind("terms")
                .setResource(instrument.name())
                .setText(
                    terms.margined()
                        ? label(instrument) + " is settled daily: no value of its own"
                        : "money for one " + label(instrument) + " at a price of one"));
      case Fact.OfAssignment(var id, String subject, String node, LocalDate date) ->
        to.setFigure("weight")
            .setLeaf(ProofLeaf.newBuilder()
                .setKind("assignment")
                .setResource(id.name())
                .setDate(Dates.encode(date))
                .setText(readable(subject) + " in " + node + " from " + date));
    }
    return to.build();
  }

  /** Such as "TOWN 2030: 8 % a year × 45/362 by ACT/ACT, coupon period 2026-02-15 to 2026-08-15". */
  private static String counted(String label, Accrual accrual) {
    return label + ": " + Decimals.text(accrual.couponPercent()) + " % a year × "
        + accrual.counted().numerator() + "/" + accrual.counted().denominator() + " by "
        + accrual.dayCount().text() + ", coupon period " + accrual.period().start() + " to "
        + accrual.period().end()
        + (accrual.exCoupon() ? ", ex-coupon" : "")
        + (accrual.factor().compareTo(BigDecimal.ONE) == 0
            ? ""
            : ", × " + Decimals.text(accrual.factor()) + " of the nominal");
  }

  private void price(ProofNode.Builder to, PriceAnswer.Known price) {
    Provenance from = price.provenance();
    to.setFigure("price")
        .setLeaf(ProofLeaf.newBuilder()
            .setKind(from.standing() == Standing.LIVE ? "quote" : "price")
            .setResource(price.instrument().name())
            .setDate(Dates.encode(from.date()))
            .setSource(from.source())
            .setText(label(price.instrument())));
    standing(to, "price", from.standing());
  }

  private static void rate(ProofNode.Builder to, RateAnswer.Known rate) {
    Provenance from = rate.provenance();
    to.setFigure("rate")
        .setLeaf(ProofLeaf.newBuilder()
            .setKind("rate")
            .setDate(Dates.encode(from.date()))
            .setSource(from.source())
            .setText(rate.to() + " for one " + rate.from()));
    standing(to, "rate", from.standing());
  }

  private static void standing(ProofNode.Builder to, String what, Standing standing) {
    switch (standing) {
      case FIRST_KNOWN -> to.addFlags(what + "_first");
      case LAST_KNOWN -> to.addFlags(what + "_stale");
      case LIVE -> to.addFlags("live");
      case OF_THE_DAY, OWN, IDENTITY -> {}
    }
  }

  /** The line of the file that a transaction was read from is where it came from. */
  private ProofLeaf.Builder origin(TransactionId id, ProofLeaf.Builder leaf) {
    Origin line = lines.get(id);
    if (line != null) {
      leaf.setSource(line.fileName() + ", line " + line.line())
          .setDocumentLine(line.line())
          .setParser(line.parser());
      line.document().map(DocumentId::name).ifPresent(leaf::setDocument);
    }
    return leaf;
  }

  private String source(TransactionId id) {
    Booked booked = transactions.get(id);
    return booked == null ? "" : booked.draft().externalReference();
  }

  private String readable(String subject) {
    Matcher matcher = NAME.matcher(subject);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(out, Matcher.quoteReplacement(label(matcher.group())));
    }
    return matcher.appendTail(out).toString().replace("/", " · ");
  }

  private String label(String name) {
    return name.startsWith("accounts/")
        ? standpoint.accountNames().getOrDefault(AccountId.parse(name), name)
        : label(InstrumentId.parse(name));
  }

  private String label(InstrumentId id) {
    return standpoint.catalogue().find(id).map(InstrumentFact::symbol).orElse(id.name());
  }
}
