package io.nexanest.desktop.gateway.remote.book;

import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.CloseAccountRequest;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.CreateHouseholdRequest;
import io.nexanest.api.portfolio.v1.CreatePortfolioRequest;
import io.nexanest.api.portfolio.v1.DeleteHouseholdRequest;
import io.nexanest.api.portfolio.v1.DeletePortfolioRequest;
import io.nexanest.api.portfolio.v1.Household;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.Portfolio;
import io.nexanest.api.portfolio.v1.PortfolioServiceGrpc;
import io.nexanest.api.portfolio.v1.ReopenAccountRequest;
import io.nexanest.api.portfolio.v1.UndeleteHouseholdRequest;
import io.nexanest.api.portfolio.v1.UndeletePortfolioRequest;
import io.nexanest.api.portfolio.v1.UpdateAccountRequest;
import io.nexanest.api.portfolio.v1.UpdateHouseholdRequest;
import io.nexanest.api.portfolio.v1.UpdatePortfolioRequest;
import io.nexanest.desktop.gateway.book.BookChange;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import java.util.concurrent.CompletionStage;

/** Changes of the books as calls. */
final class BookWrites {
  private final HouseholdServiceGrpc.HouseholdServiceStub households;
  private final PortfolioServiceGrpc.PortfolioServiceStub portfolios;
  private final AccountServiceGrpc.AccountServiceStub accounts;

  BookWrites(Line line) {
    households = HouseholdServiceGrpc.newStub(line.channel());
    portfolios = PortfolioServiceGrpc.newStub(line.channel());
    accounts = AccountServiceGrpc.newStub(line.channel());
  }

  CompletionStage<String> send(BookChange change, String id) {
    return switch (change.kind()) {
      case HOUSEHOLD -> household(change, id);
      case PORTFOLIO -> portfolio(change, id);
      case ACCOUNT -> account(change, id);
    };
  }

  private CompletionStage<String> household(BookChange change, String id) {
    var stub = Line.quick(households);
    return switch (change.act()) {
      case CREATE ->
        Answers.one(
            stub::createHousehold,
            CreateHouseholdRequest.newBuilder()
                .setHousehold(BookCodec.household(change))
                .setRequestId(id)
                .build(),
            Household::getName);
      case UPDATE ->
        Answers.one(
            stub::updateHousehold,
            UpdateHouseholdRequest.newBuilder()
                .setHousehold(BookCodec.household(change))
                .setUpdateMask(BookCodec.mask(change))
                .setRequestId(id)
                .build(),
            Household::getName);
      case HIDE ->
        Answers.one(
            stub::deleteHousehold,
            DeleteHouseholdRequest.newBuilder()
                .setName(change.name())
                .setEtag(change.etag())
                .setRequestId(id)
                .build(),
            Household::getName);
      case SHOW ->
        Answers.one(
            stub::undeleteHousehold,
            UndeleteHouseholdRequest.newBuilder()
                .setName(change.name())
                .setEtag(change.etag())
                .setRequestId(id)
                .build(),
            Household::getName);
      case CLOSE, REOPEN -> throw none(change);
    };
  }

  private CompletionStage<String> portfolio(BookChange change, String id) {
    var stub = Line.quick(portfolios);
    return switch (change.act()) {
      case CREATE ->
        Answers.one(
            stub::createPortfolio,
            CreatePortfolioRequest.newBuilder()
                .setPortfolio(BookCodec.portfolio(change))
                .setRequestId(id)
                .build(),
            Portfolio::getName);
      case UPDATE ->
        Answers.one(
            stub::updatePortfolio,
            UpdatePortfolioRequest.newBuilder()
                .setPortfolio(BookCodec.portfolio(change))
                .setUpdateMask(BookCodec.mask(change))
                .setRequestId(id)
                .build(),
            Portfolio::getName);
      case HIDE ->
        Answers.one(
            stub::deletePortfolio,
            DeletePortfolioRequest.newBuilder()
                .setName(change.name())
                .setEtag(change.etag())
                .setRequestId(id)
                .build(),
            Portfolio::getName);
      case SHOW ->
        Answers.one(
            stub::undeletePortfolio,
            UndeletePortfolioRequest.newBuilder()
                .setName(change.name())
                .setEtag(change.etag())
                .setRequestId(id)
                .build(),
            Portfolio::getName);
      case CLOSE, REOPEN -> throw none(change);
    };
  }

  private CompletionStage<String> account(BookChange change, String id) {
    var stub = Line.quick(accounts);
    return switch (change.act()) {
      case CREATE ->
        Answers.one(
            stub::createAccount,
            CreateAccountRequest.newBuilder()
                .setAccount(BookCodec.account(change))
                .setRequestId(id)
                .build(),
            Account::getName);
      case UPDATE ->
        Answers.one(
            stub::updateAccount,
            UpdateAccountRequest.newBuilder()
                .setAccount(BookCodec.account(change))
                .setUpdateMask(BookCodec.mask(change))
                .setRequestId(id)
                .build(),
            Account::getName);
      case CLOSE ->
        Answers.one(
            stub::closeAccount,
            CloseAccountRequest.newBuilder()
                .setName(change.name())
                .setEtag(change.etag())
                .setRequestId(id)
                .build(),
            Account::getName);
      case REOPEN ->
        Answers.one(
            stub::reopenAccount,
            ReopenAccountRequest.newBuilder()
                .setName(change.name())
                .setEtag(change.etag())
                .setRequestId(id)
                .build(),
            Account::getName);
      case HIDE, SHOW -> throw none(change);
    };
  }

  private static IllegalArgumentException none(BookChange change) {
    return new IllegalArgumentException("a " + change.kind().title() + " has no " + change.act());
  }
}
