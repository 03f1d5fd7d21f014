package io.nexanest.market;

import static io.nexanest.market.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Date;
import io.nexanest.api.market.v1.BatchGetInstrumentsRequest;
import io.nexanest.api.market.v1.BatchGetQuotesRequest;
import io.nexanest.api.market.v1.GetInstrumentRequest;
import io.nexanest.api.market.v1.GetMarketStateRequest;
import io.nexanest.api.market.v1.HistoryServiceGrpc;
import io.nexanest.api.market.v1.HistoryServiceGrpc.HistoryServiceBlockingStub;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.InstrumentServiceGrpc.InstrumentServiceBlockingStub;
import io.nexanest.api.market.v1.ListCorporateActionsRequest;
import io.nexanest.api.market.v1.ListInstrumentsRequest;
import io.nexanest.api.market.v1.MarketState;
import io.nexanest.api.market.v1.QuoteServiceGrpc;
import io.nexanest.api.market.v1.QuoteServiceGrpc.QuoteServiceBlockingStub;
import io.nexanest.api.market.v1.RateServiceGrpc;
import io.nexanest.api.market.v1.RateServiceGrpc.RateServiceBlockingStub;
import io.nexanest.api.market.v1.ResolveInstrumentsRequest;
import io.nexanest.api.market.v1.SearchInstrumentsRequest;
import io.nexanest.api.market.v1.StreamBarsRequest;
import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.api.market.v1.StreamRatesRequest;
import io.nexanest.api.market.v1.StreamRatesResponse;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.wire.BarColumns;
import io.nexanest.wire.Dates;
import io.nexanest.wire.QuoteColumns;
import io.nexanest.wire.RateColumns;
import io.nexanest.wire.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reading calls. Over 300 lines, so that one database and one load serve them all. */
class MarketIT {
  private static final String NOBODY = "instruments/00000000000000000000000000";
  private static MarketServer server;
  private static InstrumentServiceBlockingStub instruments;
  private static HistoryServiceBlockingStub history;
  private static RateServiceBlockingStub rates;
  private static QuoteServiceBlockingStub quotes;

  @BeforeAll
  static void start() {
    server = new MarketServer(Map.of("market.tick-rate", "2000", "market.journal-bits", "10"));
    instruments = InstrumentServiceGrpc.newBlockingStub(server.as("ann"));
    assertRefused(
        Reason.PEER_UNREACHABLE,
        () -> instruments.listInstruments(ListInstrumentsRequest.getDefaultInstance()));
    server.ready();
    history = HistoryServiceGrpc.newBlockingStub(server.as("ann"));
    rates = RateServiceGrpc.newBlockingStub(server.as("ann"));
    quotes = QuoteServiceGrpc.newBlockingStub(server.as("ann"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String name(String symbol) {
    var request =
        ResolveInstrumentsRequest.newBuilder().addKeys(key("SYMBOL", symbol)).build();
    return instruments.resolveInstruments(request).getResolutions(0).getInstrument();
  }

  private static ResolveInstrumentsRequest.Key key(String scheme, String value) {
    return ResolveInstrumentsRequest.Key.newBuilder()
        .setScheme(scheme)
        .setValue(value)
        .build();
  }

  private static MarketState state() {
    return rates.getMarketState(GetMarketStateRequest.getDefaultInstance());
  }

  private static void awaitLive() {
    Awaitility.await().until(() -> state().getFeedState().getNumber() == 1);
  }

  private static AsOf date(int year, int month, int day) {
    return AsOf.newBuilder()
        .setEffectiveDate(Dates.encode(LocalDate.of(year, month, day)))
        .build();
  }

  private static List<StreamBarsResponse> bars(StreamBarsRequest.Builder request) {
    List<StreamBarsResponse> blocks = new ArrayList<>();
    history.streamBars(request.build()).forEachRemaining(blocks::add);
    return blocks;
  }

  @Test
  void anInstrumentIsToldWithItsIdentifiersAndItsSpan() {
    var ibm = instruments.getInstrument(
        GetInstrumentRequest.newBuilder().setName(name("IBM")).build());
    assertThat(ibm.getDisplayName()).isEqualTo("International Business Machines");
    assertThat(ibm.getAssetClass()).isEqualTo("equity");
    assertThat(ibm.getPriceScale()).isEqualTo(2);
    assertThat(ibm.getIdentifiers(0).getValue()).isEqualTo("US4592001014");
    assertThat(ibm.getListings(0).getMic()).isEqualTo("XNYS");
    assertThat(Dates.decode(ibm.getFirstPriceDate())).isEqualTo(LocalDate.of(1991, 1, 2));
    assertThat(Dates.decode(ibm.getLastPriceDate())).isEqualTo(LocalDate.of(2001, 1, 2));
    assertRefused(
        Reason.FIELD_INVALID,
        () -> instruments.getInstrument(
            GetInstrumentRequest.newBuilder().setName("IBM").build()));
    assertRefused(
        Reason.RESOURCE_NOT_FOUND,
        () -> instruments.getInstrument(
            GetInstrumentRequest.newBuilder().setName(NOBODY).build()));
  }

  @Test
  void aBatchLeavesUnknownInstrumentsOut() {
    var answer = instruments.batchGetInstruments(BatchGetInstrumentsRequest.newBuilder()
        .addNames(name("T"))
        .addNames(NOBODY)
        .addNames(name("AA"))
        .build());
    assertThat(answer.getInstrumentsList())
        .extracting(i -> i.getListings(0).getSymbol())
        .containsExactly("T", "AA");
    assertRefused(
        Reason.FIELD_INVALID,
        () -> instruments.batchGetInstruments(BatchGetInstrumentsRequest.newBuilder()
            .addAllNames(Collections.nCopies(5_001, NOBODY))
            .build()));
  }

  @Test
  void pagesGoThroughAllInstrumentsBySymbol() {
    List<String> symbols = new ArrayList<>();
    String token = "";
    do {
      var page = instruments.listInstruments(
          ListInstrumentsRequest.newBuilder().setPageSize(7).setPageToken(token).build());
      page.getInstrumentsList().forEach(i -> symbols.add(i.getListings(0).getSymbol()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(symbols).hasSize(31).isSorted().doesNotHaveDuplicates();
    assertRefused(
        Reason.PAGE_TOKEN_INVALID,
        () -> instruments.listInstruments(
            ListInstrumentsRequest.newBuilder().setPageToken("made-up").build()));
  }

  @Test
  void searchRanksTheSymbolBeforeTheName() {
    assertThat(search("c")).startsWith("C", "CAT");
    assertThat(search("us4592001014")).containsExactly("IBM");
    assertThat(search("machines busi")).containsExactly("IBM");
    assertThat(search("no such thing")).isEmpty();
    assertRefused(Reason.FIELD_REQUIRED, () -> search("  "));
  }

  private static List<String> search(String query) {
    return instruments
        .searchInstruments(SearchInstrumentsRequest.newBuilder().setQuery(query).build())
        .getInstrumentsList()
        .stream()
        .map(i -> i.getListings(0).getSymbol())
        .toList();
  }

  @Test
  void eachIdentifierIsResolvedByItself() {
    var answer = instruments.resolveInstruments(ResolveInstrumentsRequest.newBuilder()
        .addKeys(key("ISIN", "US4592001014"))
        .addKeys(key("", "ibm"))
        .addKeys(key("ISIN", "IBM"))
        .addKeys(key("COLOUR", "blue"))
        .build());
    assertThat(answer.getResolutions(0).getInstrument()).isEqualTo(name("IBM"));
    assertThat(answer.getResolutions(1).getInstrument()).isEqualTo(name("IBM"));
    assertThat(Refusals.reason(answer.getResolutions(2).getError()))
        .isEqualTo("RESOURCE_NOT_FOUND");
    assertThat(Refusals.reason(answer.getResolutions(3).getError())).isEqualTo("FIELD_INVALID");
    assertRefused(
        Reason.FIELD_INVALID,
        () -> instruments.resolveInstruments(ResolveInstrumentsRequest.newBuilder()
            .addAllKeys(Collections.nCopies(1_001, key("", "IBM")))
            .build()));
  }

  @Test
  void barsAreThoseOfTheProviderUpToTheDateAsked() {
    var blocks = bars(StreamBarsRequest.newBuilder()
        .addInstruments(name("IBM"))
        .addInstruments(name("SPX"))
        .setFromDate(Dates.encode(LocalDate.of(1991, 1, 3))));
    assertThat(blocks).hasSize(2);
    BarColumns ibm = BarColumns.decode(blocks.get(0));
    assertThat(ibm.days()[0]).isEqualTo((int) LocalDate.of(1991, 1, 3).toEpochDay());
    assertThat(ibm.days()[ibm.size() - 1])
        .isEqualTo((int) LocalDate.of(2001, 1, 2).toEpochDay());
    assertThat(ibm.closes()[0]).isEqualTo(2_795);
    assertThat(ibm.ranged()).isFalse();
    assertThat(blocks.get(0).getSource()).isEqualTo("replay");
    assertThat(BarColumns.decode(blocks.get(1)).ranged()).isTrue();
    var early =
        bars(StreamBarsRequest.newBuilder().addInstruments(name("IBM")).setAsOf(date(1991, 1, 2)));
    assertThat(BarColumns.decode(early.getFirst()).closes()).containsExactly(2_786);
  }

  @Test
  void whatWasNotKnownYetIsNotThere() {
    var before =
        AsOf.newBuilder().setKnownTime(Times.encode(Instant.parse("2001-01-02T00:00:00Z")));
    assertThat(bars(StreamBarsRequest.newBuilder().addInstruments(name("IBM")).setAsOf(before)))
        .isEmpty();
    assertRefused(Reason.FIELD_REQUIRED, () -> bars(StreamBarsRequest.newBuilder()));
    assertRefused(
        Reason.DATE_OUT_OF_RANGE,
        () -> bars(StreamBarsRequest.newBuilder()
            .addInstruments(name("IBM"))
            .setFromDate(Date.newBuilder().setYear(1999).setMonth(2).setDay(30))));
  }

  @Test
  void anInstrumentWithoutCorporateActionsHasNone() {
    assertThat(history
            .listCorporateActions(
                ListCorporateActionsRequest.newBuilder().setParent(name("IBM")).build())
            .getCorporateActionsList())
        .isEmpty();
    assertRefused(
        Reason.RESOURCE_NOT_FOUND,
        () -> history.listCorporateActions(
            ListCorporateActionsRequest.newBuilder().setParent(NOBODY).build()));
  }

  @Test
  void ratesAreThoseOfTheProvider() {
    var blocks =
        rates(StreamRatesRequest.newBuilder().addCurrencyCodes("CHF").setAsOf(date(1990, 12, 26)));
    assertThat(blocks).hasSize(1);
    assertThat(blocks.getFirst().getRateScale()).isEqualTo(3);
    assertThat(RateColumns.decode(blocks.getFirst()).rates()).containsExactly(1_316, 1_307);
    assertThat(rates(StreamRatesRequest.newBuilder()))
        .extracting(StreamRatesResponse::getCurrencyCode)
        .containsExactly("CAD", "CHF", "EUR", "GBP", "JPY");
    assertRefused(
        Reason.CURRENCY_UNKNOWN,
        () -> rates(StreamRatesRequest.newBuilder().addCurrencyCodes("ABC")));
    assertRefused(
        Reason.RATE_NOT_FOUND,
        () -> rates(StreamRatesRequest.newBuilder().addCurrencyCodes("SEK")));
  }

  private static List<StreamRatesResponse> rates(StreamRatesRequest.Builder request) {
    List<StreamRatesResponse> blocks = new ArrayList<>();
    rates.streamRates(request.build()).forEachRemaining(blocks::add);
    return blocks;
  }

  @Test
  void theMarketTellsItsDayAndItsFeed() {
    awaitLive();
    MarketState state = state();
    assertThat(Dates.decode(state.getBusinessDate())).isEqualTo(LocalDate.of(2001, 1, 2));
    assertThat(state.getProvider()).isEqualTo("replay");
    assertThat(state.getSimulated()).isTrue();
    assertThat(state.getDataVersion()).isEqualTo(1);
    assertThat(state.getQuoteSequence()).isGreaterThan(1L << 40);
    assertThat(state.hasQuoteTime()).isTrue();
    assertRefused(
        Reason.TOKEN_MISSING,
        () -> RateServiceGrpc.newBlockingStub(server.channel())
            .getMarketState(GetMarketStateRequest.getDefaultInstance()));
  }

  @Test
  void quotesAreToldAsOfASequenceAsLongAsTheyAreKept() {
    awaitLive();
    var request = BatchGetQuotesRequest.newBuilder()
        .addInstruments(name("IBM"))
        .addInstruments(NOBODY)
        .addInstruments(name("SPX"));
    var now = quotes.batchGetQuotes(request.build());
    long sequence = now.getBatch().getQuoteSequence();
    assertThat(quotes.batchGetQuotes(request.setQuoteSequence(sequence).build()))
        .isEqualTo(now);
    assertThat(Refusals.reason(now.getSubscriptions(1).getError())).isEqualTo("RESOURCE_NOT_FOUND");
    QuoteColumns columns = QuoteColumns.decode(now.getBatch());
    assertThat(columns.size()).isEqualTo(2);
    assertThat(columns.handles[1]).isEqualTo(3);
    assertThat(columns.lasts[0] - columns.changes[0]).isEqualTo(previousClose("IBM"));
    Awaitility.await().until(() -> state().getQuoteSequence() > sequence + 3_000);
    assertRefused(Reason.QUOTE_SEQUENCE_EXPIRED, () -> quotes.batchGetQuotes(request.build()));
    assertRefused(
        Reason.FIELD_INVALID,
        () -> quotes.batchGetQuotes(request.setQuoteSequence(Long.MAX_VALUE).build()));
  }

  private static long previousClose(String symbol) {
    var blocks =
        bars(StreamBarsRequest.newBuilder().addInstruments(name(symbol)).setAsOf(date(2001, 1, 1)));
    long[] closes = BarColumns.decode(blocks.getFirst()).closes();
    return closes[closes.length - 1];
  }
}
