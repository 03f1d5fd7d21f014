package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static io.nexanest.e2e.books.Client.id;
import static io.nexanest.e2e.books.Client.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.market.v1.BondTerms;
import io.nexanest.api.market.v1.CreateInstrumentRequest;
import io.nexanest.api.market.v1.FutureTerms;
import io.nexanest.api.market.v1.Instrument;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.InstrumentServiceGrpc.InstrumentServiceBlockingStub;
import io.nexanest.api.market.v1.InstrumentTerms;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.api.market.v1.Mark;
import io.nexanest.api.market.v1.OptionTerms;
import io.nexanest.api.market.v1.SetMarkRequest;
import io.nexanest.api.market.v1.UpdateInstrumentRequest;
import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.api.portfolio.v1.OptionRight;
import io.nexanest.api.portfolio.v1.PositionSide;
import io.nexanest.api.portfolio.v1.ProofNode;
import io.nexanest.api.portfolio.v1.StreamValuationsRequest;
import io.nexanest.api.portfolio.v1.StreamValuationsResponse;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What no market lists, from its description to its value. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractsIT {
  private static final LocalDate DAY = LocalDate.of(1998, 3, 2);

  private TestServer server;
  private Client client;
  private InstrumentServiceBlockingStub instruments;

  @BeforeAll
  void start() {
    server = TestServer.start("dow", Map.of("market.tick-rate", "1"));
    client = new Client(server.owner());
    instruments = InstrumentServiceGrpc.newBlockingStub(server.owner());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void anOptionIsOpenedValuedByItsMarkAndExercised() {
    String underlying = create(instrument("equity", "BREWERY")).getName();
    Instrument option = create(instrument("option", "BREWERY C40")
        .setTerms(InstrumentTerms.newBuilder()
            .setOption(OptionTerms.newBuilder()
                .setUnderlying(underlying)
                .setRight(io.nexanest.api.market.v1.OptionRight.OPTION_RIGHT_CALL)
                .setStrike(decimal("40"))
                .setExpiryDate(Dates.encode(DAY.plusDays(90))))));
    String account = client.account("options");
    String portfolio = client.portfolio(client.household("options"), "options", account);
    client.book(draft(TransactionType.TRANSACTION_TYPE_OPEN, account, DAY)
        .setInstrument(option.getName())
        .setSide(PositionSide.POSITION_SIDE_LONG)
        .setQuantity(decimal("10"))
        .setPrice(decimal("4"))
        .setSettlementCurrency("USD")
        .build());
    Mark first = mark(option.getName(), DAY.plusDays(1), "4.5");
    assertThat(client.figures(portfolio, on(DAY.plusDays(1), "")))
        .containsEntry("market_value", "4500")
        .containsEntry("BREWERY C40 cost_basis", "4000")
        .containsEntry("BREWERY C40 asset_class", "option");
    assertThat(leaves(portfolio, "market_value", on(DAY.plusDays(1), "")))
        .contains(
            "terms 100 money for one BREWERY C40 at a price of one", "price 4.5 mark: my broker");

    mark(option.getName(), DAY.plusDays(1), "5");
    assertThat(client.figures(portfolio, on(DAY.plusDays(1), "")))
        .containsEntry("market_value", "5000");
    AsOf asReported =
        on(DAY.plusDays(1), "").toBuilder().setKnownTime(first.getKnownTime()).build();
    assertThat(client.figures(portfolio, asReported)).containsEntry("market_value", "4500");

    client.book(draft(TransactionType.TRANSACTION_TYPE_EXERCISE, account, DAY.plusDays(30))
        .setInstrument(option.getName())
        .setCounterInstrument(underlying)
        .setOptionRight(OptionRight.OPTION_RIGHT_CALL)
        .setQuantity(decimal("10"))
        .setPrice(decimal("40"))
        .setSettlementCurrency("USD")
        .build());
    mark(underlying, DAY.plusDays(30), "46");
    assertThat(client.figures(portfolio, on(DAY.plusDays(30), "")))
        .containsEntry("BREWERY quantity", "1000")
        .containsEntry("BREWERY cost_basis", "44000")
        .containsEntry("market_value", "46000")
        .containsEntry("cash", "-44000");
  }

  @Test
  void aBondInPercentIsWorthItsPercentageAndFollowsItsDescription() {
    Instrument bond = create(instrument("bond", "TOWN 2005")
        .setTerms(InstrumentTerms.newBuilder()
            .setBond(BondTerms.newBuilder()
                .setCouponPercent(decimal("6"))
                .setDayCount("30/360")
                .setMaturityDate(Dates.encode(LocalDate.of(2005, 3, 1))))));
    String account = client.account("bonds");
    String portfolio = client.portfolio(client.household("bonds"), "bonds", account);
    client.book(draft(TransactionType.TRANSACTION_TYPE_BUY, account, DAY)
        .setInstrument(bond.getName())
        .setQuantity(decimal("5000"))
        .setPrice(decimal("97"))
        .setSettlementCurrency("USD")
        .build());
    mark(bond.getName(), DAY.plusDays(1), "98.25");
    assertThat(client.figures(portfolio, on(DAY.plusDays(1), "")))
        .containsEntry("market_value", "4912.5")
        .containsEntry("TOWN 2005 cost_basis", "4850")
        .containsEntry("cash", "-4850");
    assertThat(leaves(portfolio, "market_value", on(DAY.plusDays(1), "")))
        .contains("terms 0.01 money for one TOWN 2005 at a price of one");

    Instrument changed = instruments.updateInstrument(UpdateInstrumentRequest.newBuilder()
        .setInstrument(bond.toBuilder().setSector("Municipal"))
        .setRequestId(id())
        .build());
    assertThat(changed.getEtag()).isEqualTo("\"2\"");
    assertThat(client.figures(portfolio, on(DAY.plusDays(1), "")))
        .containsEntry("market_value", "4912.5")
        .containsEntry("TOWN 2005 sector", "Municipal");
  }

  @Test
  void aFutureIsWorthNothingAndItsGainsAreCash() {
    Instrument future = create(instrument("future", "GOLD JUN")
        .setMultiplier(decimal("100"))
        .setMargined(true)
        .setTerms(InstrumentTerms.newBuilder()
            .setFuture(FutureTerms.newBuilder().setExpiryDate(Dates.encode(DAY.plusDays(90))))));
    String account = client.account("futures");
    String portfolio = client.portfolio(client.household("futures"), "futures", account);
    client.book(draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, DAY)
        .setSettlementCurrency("USD")
        .setGross(decimal("4000"))
        .build());
    client.book(draft(TransactionType.TRANSACTION_TYPE_OPEN, account, DAY)
        .setInstrument(future.getName())
        .setSide(PositionSide.POSITION_SIDE_LONG)
        .setQuantity(decimal("2"))
        .setPrice(decimal("600"))
        .setSettlementCurrency("USD")
        .build());
    client.book(draft(TransactionType.TRANSACTION_TYPE_VARIATION_MARGIN, account, DAY)
        .setInstrument(future.getName())
        .setGross(decimal("-600"))
        .setSettlementCurrency("USD")
        .build());
    mark(future.getName(), DAY, "597");
    assertThat(client.figures(portfolio, on(DAY, "")))
        .containsEntry("market_value", "0")
        .containsEntry("cash", "3400")
        .containsEntry("realised_gain", "-600")
        .containsEntry("GOLD JUN price", "597");
    assertThat(leaves(portfolio, "market_value", on(DAY, "")))
        .contains("terms 0 GOLD JUN is settled daily: no value of its own");
  }

  @Test
  void anOpenValuationFollowsTheMarksAsTheyAreStated() {
    String house = create(instrument("private", "HOUSE")).getName();
    String account = client.account("house");
    String portfolio = client.portfolio(client.household("house"), "house", account);
    client.book(draft(TransactionType.TRANSACTION_TYPE_BUY, account, DAY)
        .setInstrument(house)
        .setQuantity(decimal("1"))
        .setPrice(decimal("200000"))
        .setSettlementCurrency("USD")
        .build());
    mark(house, DAY, "210000");
    Iterator<StreamValuationsResponse> live = ValuationServiceGrpc.newBlockingStub(client.channel())
        .withDeadlineAfter(60, TimeUnit.SECONDS)
        .streamValuations(StreamValuationsRequest.newBuilder()
            .setName(portfolio)
            .setIntervalMs(100)
            .build());
    assertThat(live.next().getSnapshot().getFigures().getMarketValue().getValue())
        .isEqualTo("210000");
    mark(house, DAY.plusDays(1), "220000");
    String told = "";
    while (!told.equals("220000")) {
      told = live.next().getUpdate().getFigures().getMarketValue().getValue();
    }
  }

  private static Instrument.Builder instrument(String assetClass, String symbol) {
    return Instrument.newBuilder()
        .setDisplayName(symbol)
        .setAssetClass(assetClass)
        .setCurrencyCode("USD")
        .addListings(Listing.newBuilder().setSymbol(symbol));
  }

  private Instrument create(Instrument.Builder instrument) {
    return instruments.createInstrument(CreateInstrumentRequest.newBuilder()
        .setInstrument(instrument)
        .setRequestId(id())
        .build());
  }

  private Mark mark(String instrument, LocalDate date, String price) {
    return instruments.setMark(SetMarkRequest.newBuilder()
        .setParent(instrument)
        .setMark(Mark.newBuilder()
            .setDate(Dates.encode(date))
            .setPrice(decimal(price))
            .setSource("my broker"))
        .setRequestId(id())
        .build());
  }

  /** What a figure of the portfolio is made of, leaf by leaf. */
  private List<String> leaves(String portfolio, String figure, AsOf asOf) {
    ProofNode proof = FigureServiceGrpc.newBlockingStub(client.channel())
        .explainFigure(ExplainFigureRequest.newBuilder()
            .setName("figures/" + figure + ":" + portfolio)
            .setAsOf(asOf)
            .setQuoteSequence(-1)
            .build())
        .getProof();
    return leaves(proof)
        .map(node -> node.getFigure() + " " + node.getValue().getValue() + " "
            + (node.getLeaf().getSource().isEmpty()
                ? node.getLeaf().getText()
                : node.getLeaf().getSource()))
        .toList();
  }

  private static Stream<ProofNode> leaves(ProofNode node) {
    return node.hasLeaf()
        ? Stream.of(node)
        : node.getInputsList().stream().flatMap(ContractsIT::leaves);
  }
}
