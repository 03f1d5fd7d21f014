package io.nexanest.e2e.books;

import static io.nexanest.api.portfolio.v1.TransactionType.TRANSACTION_TYPE_DIVIDEND;
import static io.nexanest.api.portfolio.v1.TransactionType.TRANSACTION_TYPE_EXERCISE;
import static io.nexanest.api.portfolio.v1.TransactionType.TRANSACTION_TYPE_EXPIRY;
import static io.nexanest.api.portfolio.v1.TransactionType.TRANSACTION_TYPE_RIGHTS_ISSUE;
import static io.nexanest.api.portfolio.v1.TransactionType.TRANSACTION_TYPE_SPIN_OFF;
import static io.nexanest.api.portfolio.v1.TransactionType.TRANSACTION_TYPE_SPLIT;
import static io.nexanest.api.portfolio.v1.TransactionType.TRANSACTION_TYPE_TENDER;
import static io.nexanest.e2e.books.Actions.terms;
import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static io.nexanest.e2e.books.Client.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nexanest.api.portfolio.v1.BatchCorrectTransactionsRequest;
import io.nexanest.api.portfolio.v1.CorporateAction;
import io.nexanest.api.portfolio.v1.CorporateActionOption;
import io.nexanest.api.portfolio.v1.CorporateActionState;
import io.nexanest.api.portfolio.v1.CorrectTransactionRequest;
import io.nexanest.api.portfolio.v1.GetValuationRequest;
import io.nexanest.api.portfolio.v1.HoldingValue;
import io.nexanest.api.portfolio.v1.OptionRight;
import io.nexanest.api.portfolio.v1.PositionSide;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.portfolio.v1.Valuation;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Announced once, booked in every account: the books are those that a person would have made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorporateActionIT {
  private static final LocalDate BOUGHT = LocalDate.of(1995, 3, 1);
  private static final LocalDate EX = LocalDate.of(1995, 6, 1);
  private static final LocalDate PAY = LocalDate.of(1995, 6, 15);
  private static final LocalDate LATER = LocalDate.of(1995, 9, 1);
  private static final LocalDate FAR = LocalDate.of(2199, 1, 1);

  private TestServer server;
  private Client client;
  private Actions actions;

  @BeforeAll
  void start() {
    server = TestServer.start("dow", Map.of("market.tick-rate", "1"));
    client = new Client(server.owner());
    actions = new Actions(server.owner());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aSplitAndADividendAreBookedOnceInEachAccountAndTakenBackAsAWhole() {
    String mother = actions.instrument("AMOTHER", EX, "20");
    String one = holder("a one", mother, "100");
    String two = holder("a two", mother, "30");
    String none = client.account("a none");
    CorporateAction split = actions.announce(action(mother, TRANSACTION_TYPE_SPLIT, "3", "2"));
    CorporateAction dividend = actions.announce(CorporateAction.newBuilder()
        .setInstrument(mother)
        .setExDate(Dates.encode(EX.minusDays(1)))
        .setPayDate(Dates.encode(PAY))
        .setTerms(terms(TRANSACTION_TYPE_DIVIDEND).setCashPerUnit(decimal("0.125"))));
    assertThat(split.getState()).isEqualTo(CorporateActionState.CORPORATE_ACTION_STATE_APPLICABLE);
    assertThat(actions.preview(split.getName(), ""))
        .containsExactly("100  100 150 0 0 0 false", "30  30 45 0 0 0 false");
    assertThat(actions.preview(dividend.getName(), ""))
        .containsExactly("100  100  0 0 12.5 false", "30  30  0 0 3.75 false");

    assertThat(actions.apply(split.getName(), "").getTransactionsList())
        .extracting(Transaction::getAccount, Transaction::getCorporateAction)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(one, split.getName()),
            org.assertj.core.groups.Tuple.tuple(two, split.getName()));
    assertThat(actions.apply(dividend.getName(), "").getTransactionsList()).hasSize(2);
    assertThat(actions.apply(split.getName(), "").getTransactionsList()).isEmpty();
    assertThat(actions.preview(split.getName(), ""))
        .containsExactly("100  100 150 0 0 0 true", "30  30 45 0 0 0 true");
    assertThat(client.figures(one, on(LATER, "")))
        .containsEntry("AMOTHER quantity", "150")
        .containsEntry("income", "12.5");
    assertThat(client.figures(none, on(LATER, ""))).containsEntry("value", "0");
    assertThat(state(split)).isEqualTo(CorporateActionState.CORPORATE_ACTION_STATE_APPLIED);

    assertThat(actions.reverse(split.getName())).hasSize(2);
    assertThat(state(split)).isEqualTo(CorporateActionState.CORPORATE_ACTION_STATE_APPLICABLE);
    assertThat(client.figures(two, on(LATER, ""))).containsEntry("AMOTHER quantity", "30");
    assertThat(actions.apply(split.getName(), "").getTransactionsList()).hasSize(2);
  }

  @Test
  void aBatchOfCorrectionsLeavesTheActionBooked() {
    String mother = actions.instrument("QMOTHER", EX, "20");
    holder("q one", mother, "100");
    CorporateAction split = actions.announce(action(mother, TRANSACTION_TYPE_SPLIT, "3", "2"));
    Transaction booked = actions.apply(split.getName(), "").getTransactions(0);
    Transaction corrected = TransactionServiceGrpc.newBlockingStub(client.channel())
        .batchCorrectTransactions(BatchCorrectTransactionsRequest.newBuilder()
            .addRequests(CorrectTransactionRequest.newBuilder()
                .setTransaction(booked.toBuilder().setNote("looked at")))
            .setRequestId(Client.id())
            .build())
        .getTransactions(0);
    assertThat(corrected.getCorporateAction()).isEqualTo(split.getName());
    assertThat(actions.apply(split.getName(), "").getTransactionsList()).isEmpty();
  }

  @Test
  void whileADividendIsOwedTheWeightsOfWhatIsHeldAddUpToOne() {
    String mother = actions.instrument("WMOTHER", EX, "20");
    String one = holder("w one", mother, "100");
    CorporateAction dividend = actions.announce(CorporateAction.newBuilder()
        .setInstrument(mother)
        .setExDate(Dates.encode(EX.minusDays(1)))
        .setPayDate(Dates.encode(PAY))
        .setTerms(terms(TRANSACTION_TYPE_DIVIDEND).setCashPerUnit(decimal("5"))));
    actions.apply(dividend.getName(), "");
    Valuation owed = ValuationServiceGrpc.newBlockingStub(client.channel())
        .getValuation(
            GetValuationRequest.newBuilder().setName(one).setAsOf(on(EX, "")).build());
    assertThat(owed.getFigures().getReceivable().getValue()).isEqualTo("500");
    assertThat(
            owed.getHoldingsList().stream().mapToDouble(HoldingValue::getWeight).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aSpinOffAppliedToTwoAccountsMakesTheBooksThatWereMadeByHand() {
    String mother = actions.instrument("SMOTHER", EX, "20");
    String child = actions.instrument("SCHILD", EX, "7");
    String one = holder("s one", mother, "103");
    client.book(buy(one, mother, "40", "12"));
    String two = holder("s two", mother, "205");
    String all = client.portfolio(client.household("s house"), "s all", one, two);
    String byHand = actions.branch("s by hand");
    String thought = actions.branch("s thought of");
    // 143 shares give 35 units and three quarters, 205 give 51 and a quarter.
    client.book(spinOff(one, mother, child, "5.25", byHand));
    client.book(spinOff(two, mother, child, "1.75", byHand));
    Map<String, String> figures = client.figures(all, on(LATER, byHand));
    Map<String, String> before = client.figures(all, on(LATER, ""));

    CorporateAction action = actions.announce(CorporateAction.newBuilder()
        .setInstrument(mother)
        .setExDate(Dates.encode(EX))
        .setPayDate(Dates.encode(PAY))
        .setTerms(terms(TRANSACTION_TYPE_SPIN_OFF, "1", "4")
            .setCounterInstrument(child)
            .setBasisRatio(decimal("0.2"))
            .setFractionPrice(decimal("7"))));
    assertThat(actions.preview(action.getName(), thought))
        .containsExactly("143  143 35.75 0.75 5.25 0 false", "205  205 51.25 0.25 1.75 0 false");
    assertThat(actions.apply(action.getName(), thought).getTransactionsList()).hasSize(2);

    assertThat(client.figures(all, on(LATER, thought))).isEqualTo(figures);
    assertThat(actions.lots(all, on(LATER, thought)))
        .isEqualTo(actions.lots(all, on(LATER, byHand)))
        .hasSize(6);
    assertThat(client.figures(all, on(LATER, ""))).isEqualTo(before);
    assertThat(state(action)).isEqualTo(CorporateActionState.CORPORATE_ACTION_STATE_APPLICABLE);

    assertThat(actions.apply(action.getName(), "").getTransactionsList()).hasSize(2);
    assertThat(client.figures(all, on(LATER, ""))).isEqualTo(figures);
  }

  @Test
  void aRightsIssueElectedInTwoAccountsMakesTheBooksThatWereMadeByHand() {
    String mother = actions.instrument("RMOTHER", EX, "20");
    String right = actions.instrument("RRIGHT", EX, "2");
    String one = holder("r one", mother, "100");
    String two = holder("r two", mother, "50");
    String all = client.portfolio(client.household("r house"), "r all", one, two);
    CorporateAction issue = actions.announce(CorporateAction.newBuilder()
        .setInstrument(mother)
        .setExDate(Dates.encode(EX))
        .setTerms(terms(TRANSACTION_TYPE_RIGHTS_ISSUE, "1", "5").setCounterInstrument(right)));
    String byHand = actions.branch("r by hand");
    for (String account : new String[] {one, two}) {
      client.book(draft(TRANSACTION_TYPE_RIGHTS_ISSUE, account, EX)
          .setInstrument(mother)
          .setCounterInstrument(right)
          .setRatioNew(decimal("1"))
          .setRatioOld(decimal("5"))
          .setExDate(Dates.encode(EX))
          .setBranch(byHand)
          .build());
    }
    // Fifteen of the twenty rights of the first account take two shares each at 9; the rest lapses.
    client.book(draft(TRANSACTION_TYPE_EXERCISE, one, LATER)
        .setInstrument(right)
        .setCounterInstrument(mother)
        .setOptionRight(OptionRight.OPTION_RIGHT_CALL)
        .setQuantity(decimal("15"))
        .setCounterQuantity(decimal("30"))
        .setGross(decimal("270"))
        .setBranch(byHand)
        .build());
    client.book(lapse(one, right, "5", byHand));
    client.book(lapse(two, right, "10", byHand));
    Map<String, String> figures = client.figures(all, on(LATER, byHand));

    assertThat(actions.apply(issue.getName(), "").getTransactionsList()).hasSize(2);
    CorporateAction use = actions.announce(CorporateAction.newBuilder()
        .setInstrument(right)
        .setExDate(Dates.encode(LATER))
        .setElectionDeadline(Dates.encode(FAR))
        .setTerms(terms(TRANSACTION_TYPE_EXERCISE))
        .addOptions(option("1", "Subscribe")
            .setTerms(terms(TRANSACTION_TYPE_EXERCISE, "2", "1")
                .setCounterInstrument(mother)
                .setCashPerUnit(decimal("9"))))
        .addOptions(
            option("2", "Let lapse").setDefault(true).setTerms(terms(TRANSACTION_TYPE_EXPIRY))));
    assertThat(use.getState()).isEqualTo(CorporateActionState.CORPORATE_ACTION_STATE_ELECTION_DUE);
    assertThatThrownBy(() -> actions.apply(use.getName(), ""))
        .hasMessageContaining("can be chosen until 2199-01-01");
    assertThatThrownBy(() -> actions.elect(use.getName(), one, "1", "21"))
        .hasMessageContaining("is at most the 20 units");
    actions.elect(use.getName(), one, "1", "20");
    actions.elect(use.getName(), one, "1", "15");
    actions.elect(use.getName(), two, "2", "");
    assertThat(actions.preview(use.getName(), ""))
        .containsExactly(
            "20 1 15 30 0 0 -270 false", "20 2 5  0 0 0 false", "10 2 10  0 0 0 false");
    assertThat(actions.apply(use.getName(), "").getTransactionsList()).hasSize(3);
    assertThat(client.figures(all, on(LATER, ""))).isEqualTo(figures);
    assertThatThrownBy(() -> actions.elect(use.getName(), one, "2", ""))
        .hasMessageContaining("take that back before you choose anew");
  }

  @Test
  void termsThatAreAnnouncedAnewTakeTheirPlaceAndTheEarlierStayKnown() {
    String mother = actions.instrument("KMOTHER", EX, "20");
    holder("k one", mother, "10");
    CorporateAction first = actions.announce(action(mother, TRANSACTION_TYPE_SPLIT, "2", "1"));
    CorporateAction second = actions.announce(action(mother, TRANSACTION_TYPE_SPLIT, "3", "1")
        .setName(first.getName())
        .setEtag(first.getEtag()));
    assertThat(second.getTerms().getRatioNew().getValue()).isEqualTo("3");
    assertThat(actions
            .get(
                first.getName(),
                AsOf.newBuilder().setKnownTime(first.getKnownTime()).build())
            .getTerms()
            .getRatioNew()
            .getValue())
        .isEqualTo("2");
    assertThatThrownBy(() -> actions.announce(action(mother, TRANSACTION_TYPE_SPLIT, "4", "1")
            .setName(first.getName())
            .setEtag(first.getEtag())))
        .hasMessageContaining("changed by somebody else");
    CorporateAction off = actions.announce(action(mother, TRANSACTION_TYPE_SPLIT, "3", "1")
        .setName(first.getName())
        .setEtag(second.getEtag())
        .setCancelled(true));
    assertThat(off.getState()).isEqualTo(CorporateActionState.CORPORATE_ACTION_STATE_CANCELLED);
    assertThatThrownBy(() -> actions.apply(off.getName(), ""))
        .hasMessageContaining("was called off");
  }

  @Test
  void afterTheDeadlineNobodyChoosesAndTheDefaultIsTaken() {
    String mother = actions.instrument("DMOTHER", EX, "20");
    String one = holder("d one", mother, "10");
    CorporateAction tender = actions.announce(CorporateAction.newBuilder()
        .setInstrument(mother)
        .setExDate(Dates.encode(EX))
        .setElectionDeadline(Dates.encode(EX.minusDays(3)))
        .setTerms(terms(TRANSACTION_TYPE_TENDER))
        .addOptions(option("1", "Tender")
            .setTerms(terms(TRANSACTION_TYPE_TENDER).setCashPerUnit(decimal("25"))))
        .addOptions(option("2", "Keep").setDefault(true)));
    assertThatThrownBy(() -> actions.elect(tender.getName(), one, "1", "10"))
        .hasMessageContaining("could be chosen until 1995-05-29");
    assertThat(actions.apply(tender.getName(), "").getTransactionsList()).isEmpty();
    assertThat(state(tender)).isEqualTo(CorporateActionState.CORPORATE_ACTION_STATE_APPLIED);
  }

  @Test
  void aBranchOnWhichAnActionIsAppliedIsNotAcceptedOnceTheBooksHaveIt() {
    String mother = actions.instrument("BMOTHER", EX, "20");
    String one = holder("b one", mother, "10");
    CorporateAction split = actions.announce(action(mother, TRANSACTION_TYPE_SPLIT, "2", "1"));
    String first = actions.branch("b first");
    String second = actions.branch("b second");
    assertThat(actions.apply(split.getName(), first).getTransactionsList()).hasSize(1);
    assertThat(actions.apply(split.getName(), second).getTransactionsList()).hasSize(1);
    actions.accept(first);
    assertThat(state(split)).isEqualTo(CorporateActionState.CORPORATE_ACTION_STATE_APPLIED);
    assertThat(client.figures(one, on(LATER, ""))).containsEntry("BMOTHER quantity", "20");
    assertThatThrownBy(() -> actions.accept(second))
        .hasMessageContaining("is booked in " + one + " by now");
  }

  private CorporateActionState state(CorporateAction action) {
    return actions.get(action.getName(), AsOf.getDefaultInstance()).getState();
  }

  private String holder(String name, String instrument, String units) {
    String account = client.account(name);
    client.book(buy(account, instrument, units, "10"));
    return account;
  }

  private static Transaction buy(String account, String instrument, String units, String price) {
    return draft(TransactionType.TRANSACTION_TYPE_BUY, account, BOUGHT)
        .setInstrument(instrument)
        .setQuantity(decimal(units))
        .setPrice(decimal(price))
        .build();
  }

  private static Transaction spinOff(
      String account, String mother, String child, String inLieu, String branch) {
    return draft(TRANSACTION_TYPE_SPIN_OFF, account, EX)
        .setInstrument(mother)
        .setCounterInstrument(child)
        .setRatioNew(decimal("1"))
        .setRatioOld(decimal("4"))
        .setBasisRatio(decimal("0.2"))
        .setCashInLieu(decimal(inLieu))
        .setExDate(Dates.encode(EX))
        .setSettlementDate(Dates.encode(PAY))
        .setBranch(branch)
        .build();
  }

  private static Transaction lapse(String account, String right, String units, String branch) {
    return draft(TRANSACTION_TYPE_EXPIRY, account, LATER)
        .setInstrument(right)
        .setQuantity(decimal(units))
        .setSide(PositionSide.POSITION_SIDE_LONG)
        .setBranch(branch)
        .build();
  }

  private static CorporateAction.Builder action(
      String instrument, TransactionType type, String to, String from) {
    return CorporateAction.newBuilder()
        .setInstrument(instrument)
        .setExDate(Dates.encode(EX))
        .setTerms(terms(type, to, from));
  }

  private static CorporateActionOption.Builder option(String id, String name) {
    return CorporateActionOption.newBuilder().setOptionId(id).setDisplayName(name);
  }
}
