package io.nexanest.portfolio.valuation;

import io.nexanest.api.portfolio.v1.HoldingValue;
import io.nexanest.api.portfolio.v1.StreamValuationsResponse;
import io.nexanest.api.portfolio.v1.Valuation;
import io.nexanest.api.type.v1.Heartbeat;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.SessionCheck;
import io.nexanest.platform.stream.Frames;
import io.nexanest.platform.stream.Outlet;
import io.nexanest.portfolio.market.QuotePeer.Quotes;
import io.nexanest.wire.Times;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One client's live valuation. The ledger is replayed only when it has changed; a tick values those
 * positions that hold its instrument. What is sent is the latest, never a queue.
 */
final class LiveValuation implements Frames<StreamValuationsResponse> {
  private final Valuations valuations;
  private final Question question;
  private final Principal principal;
  private final SessionCheck check;
  private final InstantSource clock;
  private final AtomicBoolean ledgerChanged = new AtomicBoolean(true);
  private Optional<Revaluation> following = Optional.empty();
  private Map<String, HoldingValue> sent = Map.of();
  private long sentSequence = -1;
  private long sentPosition = -1;

  LiveValuation(
      Valuations valuations,
      Question question,
      Principal principal,
      SessionCheck check,
      InstantSource clock) {
    this.valuations = valuations;
    this.question = question;
    this.principal = principal;
    this.check = check;
    this.clock = clock;
  }

  /** The ledger, or what the scope is over, may have changed. */
  void ledgerChanged() {
    ledgerChanged.set(true);
  }

  /** There may always be a new quote; looking is cheap, and done at the stream's pace. */
  @Override
  public boolean pending() {
    return true;
  }

  @Override
  public void write(Outlet<StreamValuationsResponse> outlet) {
    boolean replay = ledgerChanged.getAndSet(false) || following.isEmpty();
    Quotes quotes;
    Valued valued;
    if (replay) {
      Standpoint at = valuations.standpoint(principal.tenant(), question);
      quotes = valuations.quotes(at, 0);
      Revaluation fresh = new Revaluation(valuations, at, quotes);
      following = Optional.of(fresh);
      valued = fresh.valued();
    } else {
      Revaluation known = following.orElseThrow();
      quotes = valuations.quotes(known.standpoint(), 0);
      if (quotes.sequence() == sentSequence) {
        return;
      }
      valued = known.at(quotes);
    }
    Valuation now = ValuationCodec.encode(valued);
    Map<String, HoldingValue> holdings = new HashMap<>();
    now.getHoldingsList().forEach(holding -> holdings.put(holding.getName(), holding));
    boolean sameSet = holdings.keySet().equals(sent.keySet()) && sentPosition >= 0;
    if (sameSet && now.getLedgerPosition() == sentPosition) {
      outlet.send(StreamValuationsResponse.newBuilder().setUpdate(update(now)).build());
    } else {
      outlet.send(StreamValuationsResponse.newBuilder().setSnapshot(now).build());
    }
    sent = holdings;
    sentSequence = now.getQuoteSequence();
    sentPosition = now.getLedgerPosition();
  }

  @Override
  public StreamValuationsResponse heartbeat() {
    return StreamValuationsResponse.newBuilder()
        .setHeartbeat(Heartbeat.newBuilder().setSendTime(Times.encode(clock.instant())))
        .build();
  }

  @Override
  public void authorize() {
    check.check(principal);
  }

  private StreamValuationsResponse.Update update(Valuation now) {
    Set<HoldingValue> before = new HashSet<>(sent.values());
    StreamValuationsResponse.Update.Builder update = StreamValuationsResponse.Update.newBuilder()
        .setLedgerPosition(now.getLedgerPosition())
        .setQuoteSequence(now.getQuoteSequence())
        .setEvaluateTime(now.getEvaluateTime())
        .setFigures(now.getFigures())
        .addAllByClass(now.getByClassList())
        .addAllByCurrency(now.getByCurrencyList())
        .addAllBySector(now.getBySectorList());
    now.getHoldingsList().stream()
        .filter(holding -> !before.contains(holding))
        .forEach(update::addHoldings);
    return update.build();
  }

  /** The pace in force, in milliseconds, for one that was asked for. */
  static long pace(int askedMs) {
    return askedMs == 0 ? 1_000 : Math.clamp(askedMs, 100, 60_000);
  }
}
