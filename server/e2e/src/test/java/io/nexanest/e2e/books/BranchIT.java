package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static io.nexanest.e2e.books.Client.id;
import static io.nexanest.e2e.books.Client.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.api.portfolio.v1.AcceptBranchRequest;
import io.nexanest.api.portfolio.v1.AcceptBranchResponse;
import io.nexanest.api.portfolio.v1.Assumption;
import io.nexanest.api.portfolio.v1.Branch;
import io.nexanest.api.portfolio.v1.BranchServiceGrpc;
import io.nexanest.api.portfolio.v1.BranchState;
import io.nexanest.api.portfolio.v1.CompareBranchesRequest;
import io.nexanest.api.portfolio.v1.Comparison;
import io.nexanest.api.portfolio.v1.CreateBranchRequest;
import io.nexanest.api.portfolio.v1.FigureDifference;
import io.nexanest.api.portfolio.v1.GetBranchRequest;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What-if on a branch: seen by the branch alone, compared, and booked whole or not at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BranchIT {
  private static final LocalDate START = LocalDate.of(1995, 3, 1);
  private static final LocalDate END = LocalDate.of(1996, 3, 1);
  private static final long SEED = 20_261_124;

  private TestServer server;
  private Client client;
  private String ibm = "";
  private String ko = "";

  /** One household with two portfolios of an account each. */
  private record Family(String household, String growth, String income, String one, String two) {}

  @BeforeAll
  void start() {
    server = TestServer.start("dow", Map.of("market.tick-rate", "1"));
    client = new Client(server.owner());
    ibm = client.instrument("IBM");
    ko = client.instrument("KO");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void fiftyTradesOfABranchCompareAndAcceptAndGiveTheBooksThatBookingThemDirectlyGives() {
    Family family = family("branch");
    Family twin = family("direct");
    Branch branch = branch("what if", family.household());
    Map<String, String> before = client.figures(family.household(), on(END, ""));
    List<Transaction.Builder> fifty = fifty(family);
    assertThat(fifty).hasSize(50);
    fifty.forEach(draft -> client.book(draft.setBranch(branch.getName()).build()));
    assertThat(client.figures(family.household(), on(END, ""))).isEqualTo(before);
    fifty(twin).forEach(draft -> client.book(draft.build()));
    Map<String, String> direct = client.figures(twin.household(), on(END, ""));
    assertThat(client.figures(family.household(), on(END, branch.getName())))
        .as("seed %d", SEED)
        .isEqualTo(direct);

    Comparison comparison = compare(family.household(), "", branch.getName());
    assertThat(comparison.getTransactionsCount()).isEqualTo(50);
    assertThat(difference(comparison, "value")).isEqualTo(direct.get("value"));
    assertThat(comparison.getHoldingsList()).extracting("symbol").contains("IBM", "KO", "EUR");

    AcceptBranchResponse accepted = accept(branch);
    assertThat(accepted.getBranch().getState()).isEqualTo(BranchState.BRANCH_STATE_ACCEPTED);
    assertThat(accepted.getTransactionsList())
        .hasSize(50)
        .allMatch(booked -> booked.getBranch().isEmpty());
    for (LocalDate date = START; date.isBefore(END); date = date.plusDays(13)) {
      assertThat(client.figures(family.growth(), on(date, "")))
          .as("seed %d, %s", SEED, date)
          .isEqualTo(client.figures(twin.growth(), on(date, "")));
      assertThat(client.figures(family.income(), on(date, "")))
          .as("seed %d, %s", SEED, date)
          .isEqualTo(client.figures(twin.income(), on(date, "")));
    }
    assertThat(accept(branch, "again")).contains("BRANCH_ENDED");
  }

  @Test
  void aConflictingPostingInTheMeantimeIsRefusedByNameAndNothingIsBooked() {
    Family family = family("conflict");
    client.book(trade(TransactionType.TRANSACTION_TYPE_BUY, family.one(), ibm, 1, "10"));
    Branch branch = branch("sell", "");
    client.book(deposit(family.one(), 2, "5").setBranch(branch.getName()).build());
    Transaction sale = client.book(
        trade(TransactionType.TRANSACTION_TYPE_SELL, family.one(), ibm, 9, "10").toBuilder()
            .setBranch(branch.getName())
            .build());
    client.book(trade(TransactionType.TRANSACTION_TYPE_SELL, family.one(), ibm, 5, "4"));
    Map<String, String> before = client.figures(family.growth(), on(END, ""));
    String refusal = accept(branch, "first");
    assertThat(refusal)
        .contains("POSITION_INSUFFICIENT", sale.getName() + ".quantity", "wants 10", "holds 6");
    assertThat(client.figures(family.growth(), on(END, ""))).isEqualTo(before);
    assertThat(get(branch).getState()).isEqualTo(BranchState.BRANCH_STATE_OPEN);
  }

  @Test
  void aCorrectionOnABranchIsRefusedWhenTheBooksWereCorrectedInTheMeantime() {
    Family family = family("corrected");
    Transaction wrong = client.book(deposit(family.one(), 3, "100").build());
    Branch branch = branch("mend", family.growth());
    Transaction mended = client.correct(
        wrong.toBuilder().setGross(decimal("110")).setBranch(branch.getName()).build());
    assertThat(cash(family, branch.getName())).isEqualTo("110");
    assertThat(cash(family, "")).isEqualTo("100");
    // Corrected again on the branch: only the last word is booked.
    client.correct(mended.toBuilder().setGross(decimal("120")).build());
    assertThat(cash(family, branch.getName())).isEqualTo("120");
    Branch other = branch("too late", family.growth());
    client.correct(
        wrong.toBuilder().setGross(decimal("999")).setBranch(other.getName()).build());
    assertThat(accept(branch).getTransactionsList())
        .singleElement()
        .satisfies(booked -> assertThat(booked.getSupersedes()).isEqualTo(wrong.getName()));
    assertThat(cash(family, "")).isEqualTo("120");
    assertThat(accept(other, "late")).contains("TRANSACTION_SUPERSEDED", wrong.getName());
  }

  @Test
  void anAssumedPriceCountsOnItsBranchAlone() {
    Family family = family("assumed");
    client.book(trade(TransactionType.TRANSACTION_TYPE_BUY, family.one(), ibm, 1, "10"));
    Branch branch = BranchServiceGrpc.newBlockingStub(client.channel())
        .createBranch(CreateBranchRequest.newBuilder()
            .setBranch(Branch.newBuilder()
                .setDisplayName("crash")
                .addAssumptions(Assumption.newBuilder()
                    .setInstrument(ibm)
                    .setDate(Dates.encode(END))
                    .setValue(decimal("12.5"))))
            .setRequestId(id())
            .build());
    assertThat(client.figures(family.growth(), on(END, branch.getName())))
        .containsEntry("market_value", "125");
    assertThat(client.figures(family.growth(), on(END.minusDays(1), branch.getName())))
        .isEqualTo(client.figures(family.growth(), on(END.minusDays(1), "")));
  }

  @Test
  void aBranchOfAPortfolioBooksOnItsAccountsAlone() {
    Family family = family("narrow");
    Branch branch = branch("narrow", family.growth());
    assertThatThrownBy(() -> client.book(
            deposit(family.two(), 1, "5").setBranch(branch.getName()).build()))
        .hasMessageContaining("transaction.account")
        .hasMessageContaining(family.two() + " is not in " + family.growth());
  }

  private Family family(String name) {
    String household = client.household(name);
    String one = client.account(name + " one");
    String two = client.account(name + " two");
    return new Family(
        household,
        client.portfolio(household, name + " growth", one),
        client.portfolio(household, name + " income", two),
        one,
        two);
  }

  /** The same drafts for each family: trades, and among them what is hard about them. */
  private List<Transaction.Builder> fifty(Family family) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Transaction.Builder> drafts = new ArrayList<>();
    drafts.add(deposit(family.one(), 0, "100000"));
    drafts.add(deposit(family.two(), 0, "50000"));
    for (int i = 0; i < 20; i++) {
      String units = Integer.toString(10 + random.nextInt(90));
      String account = i % 2 == 0 ? family.one() : family.two();
      String instrument = random.nextBoolean() ? ibm : ko;
      drafts.add(
          trade(TransactionType.TRANSACTION_TYPE_BUY, account, i < 4 ? ibm : instrument, i, units)
              .toBuilder());
    }
    drafts.add(draft(TransactionType.TRANSACTION_TYPE_FX_CONVERSION, family.one(), day(30))
        .setSettlementCurrency("USD")
        .setGross(decimal("1000"))
        .setCounterCurrency("EUR")
        .setCounterAmount(decimal("770")));
    drafts.add(draft(TransactionType.TRANSACTION_TYPE_SECURITY_TRANSFER, family.one(), day(31))
        .setCounterAccount(family.two())
        .setInstrument(ibm)
        .setQuantity(decimal("7")));
    drafts.add(draft(TransactionType.TRANSACTION_TYPE_SPLIT, family.two(), day(32))
        .setInstrument(ibm)
        .setRatioNew(decimal("3"))
        .setRatioOld(decimal("2")));
    // Back-dated: before the transfer and the split that were booked already.
    drafts.add(
        trade(TransactionType.TRANSACTION_TYPE_SELL, family.one(), ibm, 25, "2").toBuilder());
    for (int i = 0; drafts.size() < 50; i++) {
      String units = Integer.toString(1 + random.nextInt(4));
      drafts.add(
          trade(TransactionType.TRANSACTION_TYPE_SELL, family.two(), ibm, 40 + i, units)
              .toBuilder());
    }
    return drafts;
  }

  private Transaction.Builder deposit(String account, int day, String amount) {
    return draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, day(day))
        .setSettlementCurrency("USD")
        .setGross(decimal(amount));
  }

  private Transaction trade(
      TransactionType type, String account, String instrument, int day, String units) {
    return draft(type, account, day(day))
        .setInstrument(instrument)
        .setQuantity(decimal(units))
        .setPrice(decimal("50.25"))
        .setFee(decimal("4.95"))
        .setSettlementCurrency("USD")
        .build();
  }

  private static LocalDate day(int day) {
    return START.plusDays(day);
  }

  private String cash(Family family, String branch) {
    return client.figures(family.growth(), on(END, branch)).getOrDefault("cash", "");
  }

  private Branch branch(String name, String scope) {
    return BranchServiceGrpc.newBlockingStub(client.channel())
        .createBranch(CreateBranchRequest.newBuilder()
            .setBranch(Branch.newBuilder().setDisplayName(name).setScope(scope))
            .setRequestId(id())
            .build());
  }

  private Branch get(Branch branch) {
    return BranchServiceGrpc.newBlockingStub(client.channel())
        .getBranch(GetBranchRequest.newBuilder().setName(branch.getName()).build());
  }

  private AcceptBranchResponse accept(Branch branch) {
    return BranchServiceGrpc.newBlockingStub(client.channel())
        .acceptBranch(AcceptBranchRequest.newBuilder()
            .setName(branch.getName())
            .setEtag(branch.getEtag())
            .setRequestId(id())
            .build());
  }

  /** What an acceptance that must be refused is refused with. */
  private String accept(Branch branch, String why) {
    try {
      accept(branch);
    } catch (io.grpc.StatusRuntimeException refused) {
      return String.valueOf(io.grpc.protobuf.StatusProto.fromThrowable(refused));
    }
    throw new AssertionError("accepted: " + why);
  }

  private Comparison compare(String scope, String left, String right) {
    return BranchServiceGrpc.newBlockingStub(client.channel())
        .compareBranches(CompareBranchesRequest.newBuilder()
            .setName(scope)
            .setLeftBranch(left)
            .setRightBranch(right)
            .setEffectiveDate(Dates.encode(END))
            .build());
  }

  private static String difference(Comparison comparison, String figure) {
    return comparison.getFiguresList().stream()
        .filter(difference -> difference.getFigure().equals(figure))
        .map(FigureDifference::getDifference)
        .map(com.google.type.Decimal::getValue)
        .findFirst()
        .orElse("");
  }
}
