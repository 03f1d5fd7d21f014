package io.nexanest.market.quote;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.StableId;
import io.nexanest.market.state.FeedStatus;
import io.nexanest.market.state.MarketDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Small markets for tests: instruments S000, S001 and so on, with previous closes of 1000. */
final class Markets {
  private Markets() {}

  static LiveMarket of(int instruments, int journal) {
    Catalogue catalogue = new Catalogue(IntStream.range(0, instruments)
        .mapToObj(i -> instrument("S%03d".formatted(i)))
        .toList());
    long[] closes = new long[instruments];
    java.util.Arrays.fill(closes, 1_000);
    var hub = new QuoteHub(catalogue, new QuoteTable(instruments, journal, 0), closes);
    return new LiveMarket(
        hub, new FeedStatus(), new MarketDay(LocalDate.of(2001, 1, 2), "test", true, 1));
  }

  static String name(LiveMarket market, int index) {
    return market.hub().catalogue().at(index).id().name();
  }

  static Quote quote(long last) {
    return new Quote(last * 1_000, last, last, last, 1, 1, last, 0);
  }

  private static Instrument instrument(String symbol) {
    return new Instrument(
        new InstrumentId(StableId.ofListing("XTST", symbol)),
        symbol + " Inc",
        "equity",
        "",
        "USD",
        2,
        List.of(),
        List.of(new Instrument.Listing("XTST", symbol, "USD")));
  }
}
