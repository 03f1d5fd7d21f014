package io.nexanest.e2e.books;

import com.google.type.Decimal;
import io.grpc.Channel;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.ResolveInstrumentsRequest;
import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.CorrectTransactionRequest;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.CreateHouseholdRequest;
import io.nexanest.api.portfolio.v1.CreatePortfolioRequest;
import io.nexanest.api.portfolio.v1.CreateTransactionRequest;
import io.nexanest.api.portfolio.v1.GetValuationRequest;
import io.nexanest.api.portfolio.v1.HoldingValue;
import io.nexanest.api.portfolio.v1.Household;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.Portfolio;
import io.nexanest.api.portfolio.v1.PortfolioServiceGrpc;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.portfolio.v1.Valuation;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A person's calls, in few words. */
public record Client(Channel channel) {
  public String household(String name) {
    return HouseholdServiceGrpc.newBlockingStub(channel)
        .createHousehold(CreateHouseholdRequest.newBuilder()
            .setHousehold(Household.newBuilder().setDisplayName(name).setBaseCurrency("USD"))
            .setRequestId(id())
            .build())
        .getName();
  }

  public String account(String name) {
    return AccountServiceGrpc.newBlockingStub(channel)
        .createAccount(CreateAccountRequest.newBuilder()
            .setAccount(Account.newBuilder().setDisplayName(name).setCurrencyCode("USD"))
            .setRequestId(id())
            .build())
        .getName();
  }

  public String portfolio(String household, String name, String... accounts) {
    return PortfolioServiceGrpc.newBlockingStub(channel)
        .createPortfolio(CreatePortfolioRequest.newBuilder()
            .setPortfolio(Portfolio.newBuilder()
                .setDisplayName(name)
                .setHousehold(household)
                .setBaseCurrency("USD")
                .addAllAccounts(java.util.List.of(accounts)))
            .setRequestId(id())
            .build())
        .getName();
  }

  public String instrument(String symbol) {
    return InstrumentServiceGrpc.newBlockingStub(channel)
        .resolveInstruments(ResolveInstrumentsRequest.newBuilder()
            .addKeys(
                ResolveInstrumentsRequest.Key.newBuilder().setScheme("SYMBOL").setValue(symbol))
            .build())
        .getResolutions(0)
        .getInstrument();
  }

  public Transaction book(Transaction transaction) {
    return TransactionServiceGrpc.newBlockingStub(channel)
        .createTransaction(CreateTransactionRequest.newBuilder()
            .setTransaction(transaction)
            .setRequestId(id())
            .build());
  }

  public Transaction correct(Transaction transaction) {
    return TransactionServiceGrpc.newBlockingStub(channel)
        .correctTransaction(CorrectTransactionRequest.newBuilder()
            .setTransaction(transaction)
            .setRequestId(id())
            .build());
  }

  /** How many transactions of a scope count. */
  public int count(String scope) {
    return TransactionServiceGrpc.newBlockingStub(channel)
        .listTransactions(ListTransactionsRequest.newBuilder().setParent(scope).build())
        .getTransactionsCount();
  }

  /** At closes alone. */
  public Valuation value(String scope, AsOf asOf) {
    return ValuationServiceGrpc.newBlockingStub(channel)
        .getValuation(GetValuationRequest.newBuilder()
            .setName(scope)
            .setAsOf(asOf)
            .setQuoteSequence(-1)
            .build());
  }

  /** What a valuation says, without names, times and places in the ledger. */
  public Map<String, String> figures(String scope, AsOf asOf) {
    Valuation valuation = value(scope, asOf);
    Map<String, String> figures = new TreeMap<>();
    valuation
        .getFigures()
        .getAllFields()
        .forEach((field, value) -> figures.put(field.getName(), text(value)));
    for (HoldingValue holding : valuation.getHoldingsList()) {
      holding.getAllFields().forEach((field, value) -> {
        if (!field.getName().equals("name")) {
          figures.put(holding.getSymbol() + " " + field.getName(), text(value));
        }
      });
    }
    return figures;
  }

  private static String text(Object value) {
    return value instanceof Decimal decimal ? decimal.getValue() : value.toString();
  }

  public static Transaction.Builder draft(TransactionType type, String account, LocalDate date) {
    return Transaction.newBuilder()
        .setType(type)
        .setAccount(account)
        .setTradeDate(Dates.encode(date));
  }

  public static Decimal decimal(String value) {
    return Decimal.newBuilder().setValue(value).build();
  }

  public static AsOf on(LocalDate date, String branch) {
    return AsOf.newBuilder()
        .setEffectiveDate(Dates.encode(date))
        .setBranch(branch)
        .build();
  }

  public static String id() {
    return UUID.randomUUID().toString();
  }
}
