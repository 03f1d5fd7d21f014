package io.nexanest.desktop.gateway.remote.book;

import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.ListAccountsRequest;
import io.nexanest.api.portfolio.v1.ListAccountsResponse;
import io.nexanest.api.portfolio.v1.ListHouseholdsRequest;
import io.nexanest.api.portfolio.v1.ListHouseholdsResponse;
import io.nexanest.api.portfolio.v1.ListPortfoliosRequest;
import io.nexanest.api.portfolio.v1.ListPortfoliosResponse;
import io.nexanest.api.portfolio.v1.PortfolioServiceGrpc;
import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.book.BookChange;
import io.nexanest.desktop.gateway.book.BookGateway;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Household;
import io.nexanest.desktop.gateway.book.Portfolio;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Households, portfolios and accounts over gRPC. */
public final class GrpcBookGateway implements BookGateway {
  private static final int PAGE = 1000;

  private final HouseholdServiceGrpc.HouseholdServiceStub households;
  private final PortfolioServiceGrpc.PortfolioServiceStub portfolios;
  private final AccountServiceGrpc.AccountServiceStub accounts;
  private final BookWrites writes;

  public GrpcBookGateway(Line line) {
    households = HouseholdServiceGrpc.newStub(line.channel());
    portfolios = PortfolioServiceGrpc.newStub(line.channel());
    accounts = AccountServiceGrpc.newStub(line.channel());
    writes = new BookWrites(line);
  }

  @Override
  public CompletionStage<Books> books() {
    return all().thenApply(Books::shown);
  }

  @Override
  public CompletionStage<String> change(BookChange change, String requestId) {
    return writes.send(change, requestId);
  }

  @Override
  public CompletionStage<Books> all() {
    return households()
        .thenCombine(portfolios(), Both::new)
        .thenCombine(accounts(), (both, all) -> new Books(both.one(), both.two(), all));
  }

  private record Both(List<Household> one, List<Portfolio> two) {}

  private CompletionStage<List<Household>> households() {
    return Answers.pages(
        token -> Answers.one(
            Line.quick(households)::listHouseholds,
            ListHouseholdsRequest.newBuilder()
                .setShowDeleted(true)
                .setPageSize(PAGE)
                .setPageToken(token)
                .build(),
            Function.identity()),
        page -> page.getHouseholdsList().stream().map(BookCodec::household).toList(),
        ListHouseholdsResponse::getNextPageToken);
  }

  private CompletionStage<List<Portfolio>> portfolios() {
    return Answers.pages(
        token -> Answers.one(
            Line.quick(portfolios)::listPortfolios,
            ListPortfoliosRequest.newBuilder()
                .setShowDeleted(true)
                .setPageSize(PAGE)
                .setPageToken(token)
                .build(),
            Function.identity()),
        page -> page.getPortfoliosList().stream().map(BookCodec::portfolio).toList(),
        ListPortfoliosResponse::getNextPageToken);
  }

  private CompletionStage<List<Account>> accounts() {
    return Answers.pages(
        token -> Answers.one(
            Line.quick(accounts)::listAccounts,
            ListAccountsRequest.newBuilder()
                .setPageSize(PAGE)
                .setPageToken(token)
                .build(),
            Function.identity()),
        page -> page.getAccountsList().stream().map(BookCodec::account).toList(),
        ListAccountsResponse::getNextPageToken);
  }
}
