package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static io.nexanest.e2e.books.Client.id;
import static io.nexanest.e2e.books.Client.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.FieldMask;
import io.nexanest.api.portfolio.v1.AcceptBranchRequest;
import io.nexanest.api.portfolio.v1.Branch;
import io.nexanest.api.portfolio.v1.BranchServiceGrpc;
import io.nexanest.api.portfolio.v1.CreateBranchRequest;
import io.nexanest.api.portfolio.v1.CreateHouseholdRequest;
import io.nexanest.api.portfolio.v1.CreatePortfolioRequest;
import io.nexanest.api.portfolio.v1.Household;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.ListPeriodsRequest;
import io.nexanest.api.portfolio.v1.LockPeriodRequest;
import io.nexanest.api.portfolio.v1.Period;
import io.nexanest.api.portfolio.v1.PeriodServiceGrpc;
import io.nexanest.api.portfolio.v1.Portfolio;
import io.nexanest.api.portfolio.v1.PortfolioServiceGrpc;
import io.nexanest.api.portfolio.v1.ReverseTransactionRequest;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.portfolio.v1.UnlockPeriodRequest;
import io.nexanest.api.portfolio.v1.UpdatePortfolioRequest;
import io.nexanest.e2e.TestServer;
import io.nexanest.identity.IdentityModule;
import io.nexanest.platform.db.Database;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Signed-off books stay as they were signed off, whichever way a change comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeriodIT {
  private static final LocalDate END = LocalDate.of(1995, 12, 31);

  private TestServer server;
  private Client client;

  @BeforeAll
  void start() {
    server = TestServer.start("dow", Map.of("market.tick-rate", "1"));
    client = new Client(server.owner());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void nothingIsAddedToSignedOffBooksNorCorrectedNorTakenOut() {
    String account = client.account("signed off");
    Transaction old = client.book(deposit(account, END, "100"));
    Transaction young = client.book(deposit(account, END.plusDays(1), "10"));
    Period period = lock(account);
    assertThat(period.getLockUser()).startsWith("users/");
    refused(() -> client.book(deposit(account, END, "1")), period);
    refused(() -> client.correct(old.toBuilder().setGross(decimal("90")).build()), period);
    // What is young may not be made old, and what is old not young.
    refused(
        () -> client.correct(young.toBuilder().setTradeDate(Dates.encode(END)).build()), period);
    refused(
        () -> client.correct(
            old.toBuilder().setTradeDate(Dates.encode(END.plusDays(1))).build()),
        period);
    refused(() -> reverse(old), period);
    client.book(deposit(account, END.plusDays(2), "1"));
    client.correct(young.toBuilder().setGross(decimal("11")).build());
    assertThat(client.figures(account, on(END, ""))).containsEntry("value", "100");
    assertThat(client.figures(account, on(END.plusDays(2), ""))).containsEntry("value", "112");
  }

  @Test
  void aBranchMayThinkOfItButIsNotAcceptedAndUnlockedBooksGoOn() {
    String account = client.account("thought of");
    Period period = lock(account);
    Branch branch = BranchServiceGrpc.newBlockingStub(client.channel())
        .createBranch(CreateBranchRequest.newBuilder()
            .setBranch(Branch.newBuilder().setDisplayName("late slip"))
            .setRequestId(id())
            .build());
    client.book(
        deposit(account, END, "5").toBuilder().setBranch(branch.getName()).build());
    refused(() -> accept(branch), period);
    Period opened = PeriodServiceGrpc.newBlockingStub(client.channel())
        .unlockPeriod(UnlockPeriodRequest.newBuilder()
            .setName(period.getName())
            .setNote("a late slip")
            .setRequestId(id())
            .build());
    assertThat(opened.getUnlockNote()).isEqualTo("a late slip");
    accept(branch);
    assertThat(client.figures(account, on(END, ""))).containsEntry("value", "5");
    assertThat(PeriodServiceGrpc.newBlockingStub(client.channel())
            .listPeriods(ListPeriodsRequest.newBuilder().setShowUnlocked(true).build())
            .getPeriodsList())
        .contains(opened);
  }

  @Test
  void anAccountThatLeavesASignedOffPortfolioStaysLockedAndOneThatJoinsItIsLocked() {
    String left = client.account("left later");
    String joined = client.account("joined later");
    Portfolio portfolio = portfolio(left);
    Period period = lock(portfolio.getName());
    client.book(deposit(joined, END, "7"));
    over(portfolio, joined);
    refused(() -> client.book(deposit(left, END, "1")), period);
    refused(() -> client.book(deposit(joined, END, "1")), period);
  }

  @Test
  void aTenantHasNoMoreSignOffsInForceThanTenThousand() {
    String account = client.account("signed off often");
    String rows = """
        insert into portfolio.period (tenant_id, period_id, scope, end_date, note, lock_user,
          lock_time)
        select cast(current_setting('nexanest.tenant') as uuid), gen_random_uuid(), :scope,
          date '1800-01-01' + cast(n as int), 'often', gen_random_uuid(),
          timestamptz '2000-01-01'
        from generate_series(1, 10000) n""";
    UUID tenant = IdentityModule.owner(server.wiring().platform()).tenant();
    Database database = server.wiring().platform().database();
    database.inTransaction(
        "portfolio", tenant, tx -> tx.sql(rows).with("scope", account).execute());
    assertThatThrownBy(() -> lock(account))
        .hasMessageContaining("RESOURCE_EXHAUSTED")
        .hasMessageContaining("10000 is the most");
    String opened = """
        update portfolio.period
        set unlock_time = now(), unlock_user = lock_user, unlock_note = 'enough'
        where note = 'often'""";
    database.inTransaction("portfolio", tenant, tx -> tx.sql(opened).execute());
    assertThat(lock(account).getScope()).isEqualTo(account);
  }

  private Portfolio portfolio(String account) {
    String household = HouseholdServiceGrpc.newBlockingStub(client.channel())
        .createHousehold(CreateHouseholdRequest.newBuilder()
            .setHousehold(
                Household.newBuilder().setDisplayName("signed off").setBaseCurrency("USD"))
            .setRequestId(id())
            .build())
        .getName();
    return PortfolioServiceGrpc.newBlockingStub(client.channel())
        .createPortfolio(CreatePortfolioRequest.newBuilder()
            .setPortfolio(Portfolio.newBuilder()
                .setHousehold(household)
                .setDisplayName("signed off")
                .setBaseCurrency("USD")
                .addAccounts(account))
            .setRequestId(id())
            .build());
  }

  private void over(Portfolio portfolio, String account) {
    PortfolioServiceGrpc.newBlockingStub(client.channel())
        .updatePortfolio(UpdatePortfolioRequest.newBuilder()
            .setPortfolio(portfolio.toBuilder().clearAccounts().addAccounts(account))
            .setUpdateMask(FieldMask.newBuilder().addPaths("accounts"))
            .setRequestId(id())
            .build());
  }

  private Period lock(String scope) {
    return PeriodServiceGrpc.newBlockingStub(client.channel())
        .lockPeriod(LockPeriodRequest.newBuilder()
            .setScope(scope)
            .setEndDate(Dates.encode(END))
            .setNote("reconciled")
            .setRequestId(id())
            .build());
  }

  private void reverse(Transaction transaction) {
    TransactionServiceGrpc.newBlockingStub(client.channel())
        .reverseTransaction(ReverseTransactionRequest.newBuilder()
            .setName(transaction.getName())
            .setEtag(transaction.getEtag())
            .setRequestId(id())
            .build());
  }

  private void accept(Branch branch) {
    BranchServiceGrpc.newBlockingStub(client.channel())
        .acceptBranch(AcceptBranchRequest.newBuilder()
            .setName(branch.getName())
            .setEtag(branch.getEtag())
            .setRequestId(id())
            .build());
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable change, Period period) {
    assertThatThrownBy(change)
        .hasMessageContaining("FAILED_PRECONDITION")
        .hasMessageContaining("locked up to 1995-12-31 by " + period.getName());
  }

  private static Transaction deposit(String account, LocalDate date, String amount) {
    return draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, date)
        .setSettlementCurrency("USD")
        .setGross(decimal(amount))
        .build();
  }
}
