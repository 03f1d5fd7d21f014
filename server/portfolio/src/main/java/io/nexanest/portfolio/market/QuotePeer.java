package io.nexanest.portfolio.market;

import io.nexanest.api.market.v1.BatchGetQuotesRequest;
import io.nexanest.api.market.v1.BatchGetQuotesResponse;
import io.nexanest.api.market.v1.QuoteServiceGrpc;
import io.nexanest.api.market.v1.QuoteSubscription;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.Provenance;
import io.nexanest.core.market.Standing;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.wire.QuoteColumns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The latest quotes, or those at an earlier sequence, as prices of the business date. */
public final class QuotePeer {
  private static final int NOT_LIVE =
      QuoteColumns.SUSPECT | QuoteColumns.STALE | QuoteColumns.CLOSED;

  private final MarketPeer market;

  public QuotePeer(MarketPeer market) {
    this.market = market;
  }

  /**
   * Quotes of one moment.
   *
   * @param sequence the quote table's sequence: everything up to it, nothing after it
   * @param simulated whether one of them is generated
   */
  public record Quotes(
      long sequence, Map<InstrumentId, PriceAnswer.Known> prices, boolean simulated) {
    /** No quotes: closes alone count. */
    public static Quotes none() {
      return new Quotes(0, Map.of(), false);
    }
  }

  /** Quotes at a sequence; 0 means now. */
  public Quotes at(Set<InstrumentId> instruments, LocalDate today, long sequence) {
    BatchGetQuotesResponse answer = QuoteServiceGrpc.newBlockingStub(market.channel())
        .batchGetQuotes(BatchGetQuotesRequest.newBuilder()
            .addAllInstruments(
                instruments.stream().map(InstrumentId::name).sorted().toList())
            .setQuoteSequence(sequence)
            .build());
    Map<Integer, QuoteSubscription> byHandle = new HashMap<>();
    answer.getSubscriptionsList().forEach(one -> byHandle.put(one.getHandle(), one));
    QuoteColumns columns = QuoteColumns.decode(answer.getBatch());
    Map<InstrumentId, PriceAnswer.Known> prices = new HashMap<>();
    boolean simulated = false;
    for (int i = 0; i < columns.size(); i++) {
      QuoteSubscription of = byHandle.get(columns.handles[i]);
      if (of == null || (columns.flags[i] & QuoteColumns.NO_LAST) != 0) {
        continue;
      }
      simulated |= (columns.flags[i] & QuoteColumns.SIMULATED) != 0;
      InstrumentId id = InstrumentId.parse(of.getInstrument());
      prices.put(
          id,
          new PriceAnswer.Known(
              id,
              BigDecimal.valueOf(columns.lasts[i], of.getPriceScale()),
              provenance(columns.flags[i], columns.timesUs[i], today)));
    }
    return new Quotes(answer.getBatch().getQuoteSequence(), prices, simulated);
  }

  /**
   * Where a quote's price is from. One that is stale, in doubt, or of a venue that is closed is no
   * price of the running session: it is the last known one, of its own date by UTC;
   * what is simulated is of the business date.
   */
  static Provenance provenance(int flags, long timeUs, LocalDate today) {
    boolean simulated = (flags & QuoteColumns.SIMULATED) != 0;
    String source = simulated ? "simulated quote" : "quote";
    if ((flags & NOT_LIVE) == 0) {
      return new Provenance(source, today, Standing.LIVE);
    }
    LocalDate told = LocalDate.ofInstant(Instant.ofEpochMilli(timeUs / 1_000), ZoneOffset.UTC);
    LocalDate date = simulated || told.isAfter(today) ? today : told;
    boolean whole = (flags & (QuoteColumns.STALE | QuoteColumns.SUSPECT)) == 0;
    return new Provenance(
        source, date, whole && date.equals(today) ? Standing.OF_THE_DAY : Standing.LAST_KNOWN);
  }
}
