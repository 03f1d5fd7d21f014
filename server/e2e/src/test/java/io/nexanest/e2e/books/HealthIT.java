package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static io.nexanest.e2e.books.Client.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.api.portfolio.v1.Branch;
import io.nexanest.api.portfolio.v1.BranchServiceGrpc;
import io.nexanest.api.portfolio.v1.CheckServiceGrpc;
import io.nexanest.api.portfolio.v1.CreateBranchRequest;
import io.nexanest.api.portfolio.v1.DismissIssueRequest;
import io.nexanest.api.portfolio.v1.FixIssueRequest;
import io.nexanest.api.portfolio.v1.FixIssueResponse;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.Issue;
import io.nexanest.api.portfolio.v1.ListHouseholdsRequest;
import io.nexanest.api.portfolio.v1.ListIssuesRequest;
import io.nexanest.api.portfolio.v1.ListIssuesResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.e2e.TestServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is wrong with books is found, mended through the ledger's own ways, and put aside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthIT {
  private static final LocalDate DAY = LocalDate.of(2000, 3, 1);

  private TestServer server;
  private Client client;

  @BeforeAll
  void start() throws InterruptedException {
    server = TestServer.start("dow", Map.of("market.tick-rate", "1")).load("dow");
    client = new Client(server.owner());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void whatIsSaidOfTheDemosBooks() {
    String household = HouseholdServiceGrpc.newBlockingStub(client.channel())
        .listHouseholds(ListHouseholdsRequest.getDefaultInstance())
        .getHouseholdsList()
        .stream()
        .filter(one -> one.getDisplayName().contains("Hartmann"))
        .findFirst()
        .orElseThrow()
        .getName();
    assertThat(client.value(household, AsOf.getDefaultInstance()).getHoldingsCount())
        .isGreaterThan(20);
    assertThat(issues(household, "", false).getIssuesList())
        .extracting(issue -> issue.getCheck() + ": " + issue.getSentence())
        .containsExactly();
  }

  @Test
  void aDuplicateIsPreviewedTakenBackOnceAndGone() {
    String account = client.account("twice");
    client.book(deposit(account, "100"));
    Transaction second = client.book(deposit(account, "100"));
    Issue issue = only(account, "");
    assertThat(issue.getName())
        .isEqualTo("issues/duplicate_transaction." + second.getName().substring(13));
    assertThat(issue.getSubject()).isEqualTo(second.getName());
    assertThat(issue.getFixesList()).containsExactly("reverse");

    FixIssueRequest.Builder fix =
        FixIssueRequest.newBuilder().setParent(account).setName(issue.getName()).setFix("reverse");
    FixIssueResponse preview = fix(fix.clone().setValidateOnly(true));
    assertThat(preview.getTransactionsList())
        .extracting(Transaction::getType, Transaction::getReverses)
        .containsExactly(org.assertj.core.api.Assertions.tuple(
            TransactionType.TRANSACTION_TYPE_REVERSAL, second.getName()));
    assertThat(only(account, "")).isEqualTo(issue);

    fix.setRequestId(id());
    FixIssueResponse booked = fix(fix);
    assertThat(issues(account, "", false).getIssuesList()).isEmpty();
    assertThat(fix(fix)).isEqualTo(booked);
    assertThatThrownBy(() -> fix(fix.setRequestId(id())))
        .hasMessageContaining("NOT_FOUND")
        .hasMessageContaining("or not any more; list them again");
    assertThat(client
            .value(account, AsOf.getDefaultInstance())
            .getFigures()
            .getValue()
            .getValue())
        .isEqualTo("100");
  }

  @Test
  void twoDeliveriesBecomeOneTransferThatKeepsTheCost() {
    String from = client.account("giver");
    String to = client.account("taker");
    String both = client.portfolio(client.household("house"), "both", from, to);
    String ibm = client.instrument("IBM");
    client.book(deposit(from, "2000"));
    client.book(units(TransactionType.TRANSACTION_TYPE_BUY, from, ibm)
        .setPrice(decimal("100"))
        .build());
    client.book(units(TransactionType.TRANSACTION_TYPE_DELIVERY_OUT, from, ibm).build());
    client.book(units(TransactionType.TRANSACTION_TYPE_DELIVERY_IN, to, ibm)
        .setPrice(decimal("110"))
        .build());
    Issue issue = issues(both, "unbalanced_transfer", false).getIssues(0);
    FixIssueResponse booked = fix(FixIssueRequest.newBuilder()
        .setParent(both)
        .setName(issue.getName())
        .setFix("join_transfer")
        .setRequestId(id()));
    assertThat(booked.getTransactionsList())
        .extracting(Transaction::getType)
        .containsExactly(
            TransactionType.TRANSACTION_TYPE_SECURITY_TRANSFER,
            TransactionType.TRANSACTION_TYPE_REVERSAL);
    assertThat(issues(both, "unbalanced_transfer", false).getIssuesList()).isEmpty();
    assertThat(client.figures(to, AsOf.getDefaultInstance())).containsEntry("cost_basis", "1000");
  }

  @Test
  void whatIsMendedOnABranchIsStillAnIssueOfTheBooks() {
    String account = client.account("thought over");
    client.book(deposit(account, "7"));
    client.book(deposit(account, "7"));
    String branch = BranchServiceGrpc.newBlockingStub(client.channel())
        .createBranch(CreateBranchRequest.newBuilder()
            .setBranch(Branch.newBuilder().setDisplayName("mended"))
            .setRequestId(id())
            .build())
        .getName();
    fix(FixIssueRequest.newBuilder()
        .setParent(account)
        .setName(only(account, branch).getName())
        .setFix("reverse")
        .setBranch(branch)
        .setRequestId(id()));
    assertThat(list(account, "", branch, false).getIssuesList()).isEmpty();
    assertThat(issues(account, "", false).getIssuesCount()).isOne();
  }

  @Test
  void aFixThatIsNotOfferedIsRefusedByName() {
    String account = client.account("below zero");
    client.book(draft(TransactionType.TRANSACTION_TYPE_WITHDRAWAL, account, DAY)
        .setSettlementCurrency("USD")
        .setGross(decimal("5"))
        .build());
    Issue issue = only(account, "");
    assertThat(issue.getSentence())
        .isEqualTo("below zero has -5 USD and is below zero since 2000-03-01: book the deposit or"
            + " transfer that paid for it, or correct what took too much");
    assertThatThrownBy(() -> fix(FixIssueRequest.newBuilder()
            .setParent(account)
            .setName(issue.getName())
            .setFix("reverse")
            .setRequestId(id())))
        .hasMessageContaining("'reverse' is no fix of " + issue.getName() + "; it has none");
  }

  @Test
  void whatIsPutAsideIsListedOnlyWhenAskedForAndCanBeTakenUpAgain() {
    String account = client.account("on purpose");
    client.book(deposit(account, "3"));
    client.book(deposit(account, "3"));
    Issue issue = only(account, "");
    dismiss(account, issue, false);
    assertThat(issues(account, "", false).getIssuesList()).isEmpty();
    assertThat(issues(account, "", false).getDismissedCount()).isOne();
    Issue aside = issues(account, "", true).getIssues(0);
    assertThat(aside.getDismissal().getNote()).isEqualTo("two payments on one day");
    assertThat(aside.getDismissal().getUser()).startsWith("users/");
    dismiss(account, issue, true);
    assertThat(only(account, "")).isEqualTo(issue);
  }

  private void dismiss(String account, Issue issue, boolean restore) {
    CheckServiceGrpc.newBlockingStub(client.channel())
        .dismissIssue(DismissIssueRequest.newBuilder()
            .setParent(account)
            .setName(issue.getName())
            .setNote("two payments on one day")
            .setRestore(restore)
            .setRequestId(id())
            .build());
  }

  private FixIssueResponse fix(FixIssueRequest.Builder request) {
    return CheckServiceGrpc.newBlockingStub(client.channel()).fixIssue(request.build());
  }

  private Issue only(String scope, String branch) {
    List<Issue> issues = list(scope, "", branch, false).getIssuesList();
    assertThat(issues).hasSize(1);
    return issues.getFirst();
  }

  private ListIssuesResponse issues(String scope, String check, boolean dismissed) {
    return list(scope, check, "", dismissed);
  }

  private ListIssuesResponse list(String scope, String check, String branch, boolean dismissed) {
    return CheckServiceGrpc.newBlockingStub(client.channel())
        .listIssues(ListIssuesRequest.newBuilder()
            .setParent(scope)
            .setCheck(check)
            .setAsOf(AsOf.newBuilder().setBranch(branch))
            .setShowDismissed(dismissed)
            .build());
  }

  private static Transaction deposit(String account, String amount) {
    return draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, DAY)
        .setSettlementCurrency("USD")
        .setGross(decimal(amount))
        .build();
  }

  private static Transaction.Builder units(
      TransactionType type, String account, String instrument) {
    return draft(type, account, DAY).setInstrument(instrument).setQuantity(decimal("10"));
  }
}
