package io.nexanest.market;

import static io.nexanest.market.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.FieldMask;
import com.google.type.Decimal;
import io.grpc.protobuf.StatusProto;
import io.nexanest.api.market.v1.BatchGetInstrumentsRequest;
import io.nexanest.api.market.v1.BatchGetQuotesRequest;
import io.nexanest.api.market.v1.BondTerms;
import io.nexanest.api.market.v1.CreateInstrumentRequest;
import io.nexanest.api.market.v1.GetInstrumentRequest;
import io.nexanest.api.market.v1.GetMarketStateRequest;
import io.nexanest.api.market.v1.HistoryServiceGrpc;
import io.nexanest.api.market.v1.Instrument;
import io.nexanest.api.market.v1.InstrumentIdentifier;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.InstrumentServiceGrpc.InstrumentServiceBlockingStub;
import io.nexanest.api.market.v1.InstrumentTerms;
import io.nexanest.api.market.v1.ListCorporateActionsRequest;
import io.nexanest.api.market.v1.ListInstrumentsRequest;
import io.nexanest.api.market.v1.ListMarksRequest;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.api.market.v1.Mark;
import io.nexanest.api.market.v1.OptionRight;
import io.nexanest.api.market.v1.OptionTerms;
import io.nexanest.api.market.v1.QuoteServiceGrpc;
import io.nexanest.api.market.v1.RateServiceGrpc;
import io.nexanest.api.market.v1.ResolveInstrumentsRequest;
import io.nexanest.api.market.v1.SearchInstrumentsRequest;
import io.nexanest.api.market.v1.SetMarkRequest;
import io.nexanest.api.market.v1.StreamBarsRequest;
import io.nexanest.api.market.v1.StreamBarsResponse;
import io.nexanest.api.market.v1.UpdateInstrumentRequest;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.instrument.StableId;
import io.nexanest.wire.BarColumns;
import io.nexanest.wire.Dates;
import io.nexanest.wire.QuoteColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a tenant describes itself. Over 300 lines, so that one database and one load serve all. */
class PrivateInstrumentIT {
  private static final String IBM = new InstrumentId(StableId.ofListing("XNYS", "IBM")).name();
  private static final LocalDate DAY = LocalDate.of(1999, 6, 30);
  private static MarketServer server;
  private static InstrumentServiceBlockingStub instruments;

  @BeforeAll
  static void start() {
    server = new MarketServer(Map.of("market.tick-rate", "1"));
    server.ready();
    instruments = InstrumentServiceGrpc.newBlockingStub(server.as("ann"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private static Decimal decimal(String value) {
    return Decimal.newBuilder().setValue(value).build();
  }

  private static Instrument.Builder draft(String assetClass, String symbol) {
    return Instrument.newBuilder()
        .setDisplayName("A " + assetClass + " " + symbol)
        .setAssetClass(assetClass)
        .setCurrencyCode("USD")
        .addListings(Listing.newBuilder().setSymbol(symbol));
  }

  private static Instrument.Builder option(String symbol) {
    return draft("option", symbol)
        .setTerms(InstrumentTerms.newBuilder()
            .setOption(OptionTerms.newBuilder()
                .setUnderlying(IBM)
                .setRight(OptionRight.OPTION_RIGHT_CALL)
                .setStrike(decimal("110.5"))
                .setExpiryDate(Dates.encode(LocalDate.of(1999, 12, 17)))));
  }

  private static Instrument create(Instrument.Builder instrument) {
    return create(instruments, instrument);
  }

  private static Instrument create(
      InstrumentServiceBlockingStub stub, Instrument.Builder instrument) {
    return stub.createInstrument(CreateInstrumentRequest.newBuilder()
        .setRequestId(fresh())
        .setInstrument(instrument)
        .build());
  }

  private static Instrument get(InstrumentServiceBlockingStub stub, String name) {
    return stub.getInstrument(GetInstrumentRequest.newBuilder().setName(name).build());
  }

  private static Instrument update(Instrument instrument, String... paths) {
    return instruments.updateInstrument(UpdateInstrumentRequest.newBuilder()
        .setRequestId(fresh())
        .setInstrument(instrument)
        .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
        .build());
  }

  private static Mark mark(String instrument, LocalDate date, String price, String source) {
    return instruments.setMark(SetMarkRequest.newBuilder()
        .setParent(instrument)
        .setMark(Mark.newBuilder()
            .setDate(Dates.encode(date))
            .setPrice(decimal(price))
            .setSource(source))
        .setRequestId(fresh())
        .build());
  }

  /** All that is told with a refusal, field violations included. */
  private static String told(Runnable call) {
    try {
      call.run();
    } catch (io.grpc.StatusRuntimeException refused) {
      // The printed form escapes apostrophes.
      return String.valueOf(StatusProto.fromThrowable(refused)).replace("\\'", "'");
    }
    throw new AssertionError("not refused");
  }

  @Test
  void anOptionIsMadeOnceAndToldWithItsTerms() {
    var request = CreateInstrumentRequest.newBuilder()
        .setRequestId(fresh())
        .setInstrument(option("IBM C110"))
        .build();
    Instrument made = instruments.createInstrument(request);
    assertThat(instruments.createInstrument(request)).isEqualTo(made);
    assertThat(get(instruments, made.getName())).isEqualTo(made);
    assertThat(made.getPrivateToTenant()).isTrue();
    assertThat(made.getMultiplier().getValue()).isEqualTo("100");
    assertThat(made.getEtag()).isEqualTo("\"1\"");
    assertThat(made.getPriceScale()).isEqualTo(4);
    assertThat(made.getListings(0).getMic()).isEqualTo("XXXX");
    assertThat(made.getTerms().getOption().getStrike().getValue()).isEqualTo("110.5");
    Instrument ibm = get(instruments, IBM);
    assertThat(ibm.getPrivateToTenant()).isFalse();
    assertThat(ibm.getMultiplier().getValue()).isEqualTo("1");
    assertThat(ibm.getEtag()).isEmpty();
  }

  @Test
  void aPrivateInstrumentIsFoundInAllWaysByItsTenantAlone() {
    Instrument made = create(draft("private", "HOUSE")
        .setDisplayName("Lakeside house")
        .addIdentifiers(
            InstrumentIdentifier.newBuilder().setScheme("ISIN").setValue("DE000PS8WZ59")));
    var eve = InstrumentServiceGrpc.newBlockingStub(server.as("eve"));
    var all = ListInstrumentsRequest.newBuilder().setPageSize(1000).build();
    var words = SearchInstrumentsRequest.newBuilder().setQuery("lakeside").build();
    var names = BatchGetInstrumentsRequest.newBuilder()
        .addNames(made.getName())
        .addNames(IBM)
        .build();
    var keys = ResolveInstrumentsRequest.newBuilder()
        .addKeys(ResolveInstrumentsRequest.Key.newBuilder().setValue("DE000PS8WZ59"))
        .addKeys(ResolveInstrumentsRequest.Key.newBuilder().setValue("house"))
        .build();
    assertThat(instruments.listInstruments(all).getInstrumentsList())
        .contains(made, get(instruments, IBM));
    assertThat(instruments.searchInstruments(words).getInstrumentsList()).containsExactly(made);
    assertThat(instruments.batchGetInstruments(names).getInstrumentsList())
        .containsExactly(made, get(instruments, IBM));
    assertThat(instruments.resolveInstruments(keys).getResolutionsList())
        .extracting(resolution -> resolution.getInstrument())
        .containsExactly(made.getName(), made.getName());
    assertThat(eve.listInstruments(all).getInstrumentsList())
        .contains(get(eve, IBM))
        .noneMatch(Instrument::getPrivateToTenant);
    assertThat(eve.searchInstruments(words).getInstrumentsList()).isEmpty();
    assertThat(eve.batchGetInstruments(names).getInstrumentsList()).containsExactly(get(eve, IBM));
    assertThat(eve.resolveInstruments(keys).getResolutionsList())
        .allMatch(resolution -> resolution.hasError());
    assertRefused(Reason.RESOURCE_NOT_FOUND, () -> get(eve, made.getName()));
    assertThat(create(eve, draft("private", "HOUSE")).getName()).isNotEqualTo(made.getName());
  }

  @Test
  void aWrongCheckDigitIsRefusedByItsFieldWithTheRightDigit() {
    String told = told(() -> create(draft("equity", "DIGIT")
        .addIdentifiers(
            InstrumentIdentifier.newBuilder().setScheme("ISIN").setValue("US8036071004"))
        .addIdentifiers(InstrumentIdentifier.newBuilder().setScheme("SEDOL").setValue("BN7CG24"))));
    assertThat(told)
        .contains("instrument.identifiers[1].value")
        .contains("the check digit of what is before it is 3")
        .doesNotContain("identifiers[0]");
  }

  @Test
  void allThatIsWrongWithAnInstrumentIsToldAtOnce() {
    String told = told(() -> create(draft("share", "WRONG")
        .setCurrencyCode("XXY1")
        .setDisplayName("")
        .setPriceScale(9)
        .setMargined(true)
        .setMultiplier(decimal("0"))
        .addListings(Listing.newBuilder().setSymbol("SECOND"))
        .setTerms(
            InstrumentTerms.newBuilder().setBond(BondTerms.newBuilder().setDayCount("ACT/364")))));
    assertThat(told)
        .contains(
            "instrument.asset_class",
            "is one of equity, fund, bond, option, future, crypto, private, index",
            "instrument.currency_code",
            "instrument.display_name",
            "instrument.price_scale",
            "instrument.margined",
            "instrument.multiplier",
            "instrument.listings",
            "instrument.terms.bond.coupon_percent",
            "instrument.terms.bond.day_count",
            "instrument.terms.bond.maturity_date");
    assertThat(told(() -> create(option("CLASS").setAssetClass("future"))))
        .contains("are those of class 'option', but the class is 'future'");
    var viewer = InstrumentServiceGrpc.newBlockingStub(server.as("viewer"));
    assertRefused(Reason.PERMISSION_MISSING, () -> create(viewer, draft("fund", "MINE")));
  }

  @Test
  void aSymbolOrIdentifierThatTheTenantSeesIsRefused() {
    assertRefused(Reason.RESOURCE_EXISTS, () -> create(draft("equity", "ibm")));
    Instrument made = create(draft("equity", "TWICE")
        .addIdentifiers(
            InstrumentIdentifier.newBuilder().setScheme("CUSIP").setValue("803607100")));
    assertRefused(Reason.RESOURCE_EXISTS, () -> create(draft("fund", "Twice")));
    assertThat(
            told(() -> create(draft("fund", "OTHER").addAllIdentifiers(made.getIdentifiersList()))))
        .contains("there is an instrument with the CUSIP '803607100' already");
  }

  @Test
  void anUpdateChangesWhatTheMaskNamesAndRefusesAStaleEtag() {
    Instrument made = create(option("IBM C120"));
    Instrument renamed = update(
        made.toBuilder().setDisplayName("December call").setSector("x").build(), "display_name");
    assertThat(renamed)
        .isEqualTo(
            made.toBuilder().setDisplayName("December call").setEtag("\"2\"").build());
    assertThat(get(instruments, made.getName())).isEqualTo(renamed);
    assertRefused(Reason.ETAG_MISMATCH, () -> update(made, "sector"));
    assertThat(update(renamed.toBuilder().clearTerms().build(), "terms").hasTerms())
        .isFalse();
    assertRefused(Reason.MASK_PATH_UNKNOWN, () -> update(made, "multiplier"));
    assertThat(told(() -> update(get(instruments, IBM), "display_name")))
        .contains("instrument.name", "'IBM' is the market's");
  }

  @Test
  void aMarkIsACloseFromWhenItWasKnownOn() {
    Instrument made = create(draft("private", "BOAT"));
    long before = version();
    Mark first = mark(made.getName(), DAY, "1000.5", "broker's letter");
    Mark second = mark(made.getName(), DAY, "900", "second look");
    Mark later = mark(made.getName(), DAY.plusDays(30), "0", "sunk");
    assertThat(version()).isEqualTo(before + 3);
    assertThat(closes(made, AsOf.newBuilder().setKnownTime(first.getKnownTime())))
        .containsExactly("1999-06-30 10005000 mark: broker's letter");
    assertThat(closes(made, AsOf.newBuilder().setEffectiveDate(Dates.encode(DAY))))
        .containsExactly("1999-06-30 9000000 mark: second look");
    assertThat(closes(made, AsOf.newBuilder()))
        .containsExactly("1999-06-30 9000000 mark: second look", "1999-07-30 0 mark: sunk");
    var page = instruments.listMarks(
        ListMarksRequest.newBuilder().setParent(made.getName()).setPageSize(2).build());
    assertThat(page.getMarksList()).containsExactly(later, second);
    var rest = instruments.listMarks(ListMarksRequest.newBuilder()
        .setParent(made.getName())
        .setPageToken(page.getNextPageToken())
        .build());
    assertThat(rest.getMarksList()).containsExactly(first);
    assertThat(rest.getNextPageToken()).isEmpty();
    Instrument marked = get(instruments, made.getName());
    assertThat(Dates.decode(marked.getFirstPriceDate())).isEqualTo(DAY);
    assertThat(Dates.decode(marked.getLastPriceDate())).isEqualTo(DAY.plusDays(30));
  }

  @Test
  void aMarkIsRefusedWhereItCanNotBeTaken() {
    Instrument made = create(draft("private", "ART"));
    String name = made.getName();
    assertThat(told(() -> mark(IBM, DAY, "1", "me"))).contains("parent", "'IBM' is the market's");
    assertThat(told(() -> mark(name, DAY, "1.00001", "me")))
        .contains("mark.price", "has 5 decimals; prices of ART have 4");
    assertThat(told(() -> mark(name, DAY, "-1", ""))).contains("mark.price", "mark.source");
    assertThat(told(() -> mark(name, DAY, "99999999999999999999", "me"))).contains("mark.price");
    assertThatThrownBy(() -> instruments.setMark(
            SetMarkRequest.newBuilder().setParent(name).setRequestId(fresh()).build()))
        .hasMessageContaining("mark.date");
  }

  @Test
  void thereAreNoQuotesAndNoCorporateActionsOfAPrivateInstrument() {
    String name = create(draft("crypto", "COIN")).getName();
    var quotes = QuoteServiceGrpc.newBlockingStub(server.as("ann"))
        .batchGetQuotes(BatchGetQuotesRequest.newBuilder().addInstruments(name).build());
    assertThat(QuoteColumns.decode(quotes.getBatch()).size()).isZero();
    var actions = HistoryServiceGrpc.newBlockingStub(server.as("ann"))
        .listCorporateActions(
            ListCorporateActionsRequest.newBuilder().setParent(name).build());
    assertThat(actions.getCorporateActionsList()).isEmpty();
  }

  private static long version() {
    return RateServiceGrpc.newBlockingStub(server.as("ann"))
        .getMarketState(GetMarketStateRequest.getDefaultInstance())
        .getPrivateVersion();
  }

  private static List<String> closes(Instrument instrument, AsOf.Builder asOf) {
    List<String> closes = new ArrayList<>();
    HistoryServiceGrpc.newBlockingStub(server.as("ann"))
        .streamBars(StreamBarsRequest.newBuilder()
            .addInstruments(instrument.getName())
            .setAsOf(asOf)
            .build())
        .forEachRemaining(block -> closes(block, closes));
    return closes;
  }

  private static void closes(StreamBarsResponse block, List<String> to) {
    BarColumns columns = BarColumns.decode(block);
    for (int i = 0; i < columns.days().length; i++) {
      to.add(LocalDate.ofEpochDay(columns.days()[i]) + " " + columns.closes()[i] + " "
          + block.getSource());
    }
  }
}
