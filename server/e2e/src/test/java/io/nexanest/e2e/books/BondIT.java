package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static io.nexanest.e2e.books.Client.id;
import static io.nexanest.e2e.books.Client.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.grpc.protobuf.StatusProto;
import io.nexanest.api.market.v1.BondFactor;
import io.nexanest.api.market.v1.BondTerms;
import io.nexanest.api.market.v1.CreateInstrumentRequest;
import io.nexanest.api.market.v1.Instrument;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.InstrumentServiceGrpc.InstrumentServiceBlockingStub;
import io.nexanest.api.market.v1.InstrumentTerms;
import io.nexanest.api.market.v1.Listing;
import io.nexanest.api.market.v1.Mark;
import io.nexanest.api.market.v1.SetMarkRequest;
import io.nexanest.api.market.v1.UpdateInstrumentRequest;
import io.nexanest.api.portfolio.v1.BondFigures;
import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.api.portfolio.v1.GetValuationRequest;
import io.nexanest.api.portfolio.v1.GetWaterfallRequest;
import io.nexanest.api.portfolio.v1.LotPolicy;
import io.nexanest.api.portfolio.v1.ProofNode;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.api.portfolio.v1.Waterfall;
import io.nexanest.api.portfolio.v1.WaterfallCheck;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A bond from its contract to its value, its interest, its yield and their proof. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BondIT {
  private static final LocalDate APRIL = LocalDate.of(1998, 4, 1);
  private static final LocalDate MAY = LocalDate.of(1998, 5, 1);

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

  /**
   * The half-year of 31 CFR 356, appendix B, of 181 days; the rest worked by hand. 10,000 at 8 %,
   * bought at 99 with 45 days of interest: 99.45; on 1 May 75 days: 165.75.
   */
  @Test
  void interestAccruesBesideTheCleanPriceAndIsProven() {
    Instrument bond = create("NOTE 8", terms());
    String account = client.account("notes");
    String portfolio = client.portfolio(client.household("notes"), "notes", account);
    buy(account, bond, "10000", "99", "99.45");
    mark(bond, APRIL, "99");
    mark(bond, MAY, "100");
    assertThat(client.figures(portfolio, on(APRIL, "")))
        .containsEntry("market_value", "9999.45")
        .containsEntry("accrued_interest", "99.45")
        .containsEntry("NOTE 8 accrued_interest", "99.45")
        .containsEntry("cost_basis", "9900")
        .containsEntry("unrealised_gain", "0")
        .containsEntry("total_gain", "0");
    assertThat(client.figures(portfolio, on(MAY, "")))
        .containsEntry("market_value", "10165.75")
        .containsEntry("accrued_interest", "165.75")
        .containsEntry("unrealised_gain", "100")
        .containsEntry("total_gain", "166.3");
    BondFigures figures = client.value(portfolio, on(MAY, "")).getHoldingsList().stream()
        .filter(holding -> holding.hasBond())
        .findFirst()
        .orElseThrow()
        .getBond();
    assertThat(figures.getCleanPrice().getValue()).isEqualTo("100");
    assertThat(figures.getAccruedPercent().getValue()).isEqualTo("1.657458563536");
    assertThat(figures.getDirtyPrice().getValue()).isEqualTo("101.657458563536");
    assertThat(Dates.decode(figures.getPeriodEndDate())).isEqualTo("1998-08-15");
    assertThat(figures.getYieldToMaturity()).isCloseTo(0.08, within(0.0005));
    assertThat(figures.getModifiedDuration()).isLessThan(figures.getMacaulayDuration());

    Waterfall waterfall = ValuationServiceGrpc.newBlockingStub(client.channel())
        .getWaterfall(GetWaterfallRequest.newBuilder()
            .setName(portfolio)
            .setFromDate(Dates.encode(APRIL))
            .setAsOf(on(MAY, ""))
            .build());
    assertThat(waterfall.getPriceGain().getValue()).isEqualTo("100");
    assertThat(waterfall.getAccruedInterest().getValue()).isEqualTo("66.3");
    assertThat(waterfall.getChecksList()).allMatch(WaterfallCheck::getPassed);

    assertThat(leaves(FigureServiceGrpc.newBlockingStub(client.channel())
            .explainFigure(ExplainFigureRequest.newBuilder()
                .setName("figures/accrued_interest:" + portfolio)
                .setAsOf(on(MAY, ""))
                .setQuoteSequence(-1)
                .build())
            .getProof()))
        .contains("NOTE 8: 8 % a year × 75/362 by ACT/ACT, coupon period 1998-02-15 to 1998-08-15");
  }

  /** Worked by hand: after a tenth is paid back, nine tenths are worth their price and interest. */
  @Test
  void aFactorCountsForPriceAndInterest() {
    Instrument bond = create(
        "POOL 8",
        terms()
            .addFactors(BondFactor.newBuilder()
                .setFromDate(Dates.encode(LocalDate.of(1998, 2, 15)))
                .setFactor(decimal("0.9"))));
    String account = client.account("pools");
    String portfolio = client.portfolio(client.household("pools"), "pools", account);
    buy(account, bond, "10000", "90", "89.50");
    mark(bond, APRIL, "100");
    // 10,000 × 0.9 × (100 + 4 × 45/181) / 100 = 9,000 + 89.50
    assertThat(client.figures(portfolio, on(APRIL, "")))
        .containsEntry("market_value", "9089.5")
        .containsEntry("accrued_interest", "89.5");
  }

  @Test
  void whatAccruesStaysAsItWasDescribed() {
    Instrument bond = create("FIXED 8", terms());
    Instrument again = update(bond.toBuilder().setSector("Government").build());
    assertThat(again.getTerms()).isEqualTo(bond.getTerms());
    assertThatThrownBy(() -> update(again.toBuilder()
            .setTerms(InstrumentTerms.newBuilder().setBond(terms().setExCouponDays(7)))
            .build()))
        .hasMessageContaining("stay as they are where interest accrues by them");
    assertThatThrownBy(() -> create(
            "WRONG",
            terms()
                .setCouponFrequency(5)
                .setExCouponDays(61)
                .setFirstCouponDate(Dates.encode(LocalDate.of(1999, 1, 1)))
                .addFactors(BondFactor.newBuilder().setFactor(decimal("1.5")))))
        .satisfies(refused -> assertThat(String.valueOf(StatusProto.fromThrowable(refused)))
            .contains(
                "bond.coupon_frequency",
                "bond.ex_coupon_days",
                "bond.first_coupon_date",
                "bond.factors[0].from_date",
                "bond.factors[0].factor"));
  }

  /** Accointing, "Crypto cost basis", in shares: FIFO by the account, average cost beside it. */
  @Test
  void gainsAreSeenByTwoPoliciesSideBySide() {
    String share = client.instrument("IBM");
    String account = client.account("lots");
    String portfolio = client.portfolio(client.household("lots"), "lots", account);
    int[] prices = {10000, 12000, 9000, 15000, 18000};
    for (int i = 0; i < prices.length; i++) {
      trade(TransactionType.TRANSACTION_TYPE_BUY, account, share, i, "1", prices[i]);
    }
    trade(TransactionType.TRANSACTION_TYPE_SELL, account, share, 10, "3", 20000);
    assertThat(realised(portfolio, LotPolicy.LOT_POLICY_UNSPECIFIED)).isEqualTo("29000");
    assertThat(realised(portfolio, LotPolicy.LOT_POLICY_AVERAGE)).isEqualTo("21600");
    assertThat(realised(portfolio, LotPolicy.LOT_POLICY_LIFO)).isEqualTo("18000");
    assertThat(realised(portfolio, LotPolicy.LOT_POLICY_HIFO)).isEqualTo("15000");
    assertThatThrownBy(() -> realised(portfolio, LotPolicy.LOT_POLICY_SPECIFIC))
        .hasMessageContaining("is FIFO, LIFO, HIFO or AVERAGE");
  }

  private void trade(
      TransactionType type, String account, String share, int day, String units, int price) {
    client.book(draft(type, account, APRIL.plusDays(day))
        .setInstrument(share)
        .setQuantity(decimal(units))
        .setPrice(decimal(String.valueOf(price)))
        .setSettlementCurrency("USD")
        .build());
  }

  private String realised(String scope, LotPolicy policy) {
    return ValuationServiceGrpc.newBlockingStub(client.channel())
        .getValuation(GetValuationRequest.newBuilder()
            .setName(scope)
            .setAsOf(on(MAY, ""))
            .setQuoteSequence(-1)
            .setLotPolicy(policy)
            .build())
        .getFigures()
        .getRealisedGain()
        .getValue();
  }

  private static BondTerms.Builder terms() {
    return BondTerms.newBuilder()
        .setCouponPercent(decimal("8"))
        .setDayCount("ACT/ACT")
        .setCouponFrequency(2)
        .setMaturityDate(Dates.encode(LocalDate.of(2005, 8, 15)));
  }

  private Instrument create(String symbol, BondTerms.Builder terms) {
    return instruments.createInstrument(CreateInstrumentRequest.newBuilder()
        .setInstrument(Instrument.newBuilder()
            .setDisplayName(symbol)
            .setAssetClass("bond")
            .setCurrencyCode("USD")
            .addListings(Listing.newBuilder().setSymbol(symbol))
            .setTerms(InstrumentTerms.newBuilder().setBond(terms)))
        .setRequestId(id())
        .build());
  }

  private Instrument update(Instrument instrument) {
    return instruments.updateInstrument(UpdateInstrumentRequest.newBuilder()
        .setInstrument(instrument)
        .setRequestId(id())
        .build());
  }

  private void buy(String account, Instrument bond, String nominal, String price, String accrued) {
    client.book(draft(TransactionType.TRANSACTION_TYPE_BUY, account, APRIL)
        .setInstrument(bond.getName())
        .setQuantity(decimal(nominal))
        .setPrice(decimal(price))
        .setSettlementCurrency("USD")
        .build());
    client.book(draft(TransactionType.TRANSACTION_TYPE_ACCRUED_INTEREST_PAID, account, APRIL)
        .setInstrument(bond.getName())
        .setGross(decimal(accrued))
        .setSettlementCurrency("USD")
        .build());
  }

  private void mark(Instrument bond, LocalDate date, String price) {
    instruments.setMark(SetMarkRequest.newBuilder()
        .setParent(bond.getName())
        .setMark(Mark.newBuilder()
            .setDate(Dates.encode(date))
            .setPrice(decimal(price))
            .setSource("my broker"))
        .setRequestId(id())
        .build());
  }

  private static Stream<String> leaves(ProofNode node) {
    return node.hasLeaf()
        ? Stream.of(node.getLeaf().getText())
        : node.getInputsList().stream().flatMap(BondIT::leaves);
  }
}
