package io.nexanest.portfolio.household;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.CreatePortfolioRequest;
import io.nexanest.api.portfolio.v1.DeletePortfolioRequest;
import io.nexanest.api.portfolio.v1.GetPortfolioRequest;
import io.nexanest.api.portfolio.v1.ListPortfoliosRequest;
import io.nexanest.api.portfolio.v1.ListPortfoliosResponse;
import io.nexanest.api.portfolio.v1.Portfolio;
import io.nexanest.api.portfolio.v1.PortfolioServiceGrpc;
import io.nexanest.api.portfolio.v1.UndeletePortfolioRequest;
import io.nexanest.api.portfolio.v1.UpdatePortfolioRequest;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link Portfolios}. */
public final class PortfolioRpc extends PortfolioServiceGrpc.PortfolioServiceImplBase {
  private final Portfolios portfolios;

  public PortfolioRpc(Portfolios portfolios) {
    this.portfolios = portfolios;
  }

  @Override
  public void createPortfolio(CreatePortfolioRequest request, StreamObserver<Portfolio> observer) {
    Unary.answer(observer, () -> portfolios.create(request));
  }

  @Override
  public void getPortfolio(GetPortfolioRequest request, StreamObserver<Portfolio> observer) {
    Unary.answer(observer, () -> portfolios.get(request.getName()));
  }

  @Override
  public void listPortfolios(
      ListPortfoliosRequest request, StreamObserver<ListPortfoliosResponse> observer) {
    Unary.answer(observer, () -> portfolios.list(request));
  }

  @Override
  public void updatePortfolio(UpdatePortfolioRequest request, StreamObserver<Portfolio> observer) {
    Unary.answer(observer, () -> portfolios.update(request));
  }

  @Override
  public void deletePortfolio(DeletePortfolioRequest request, StreamObserver<Portfolio> observer) {
    Unary.answer(
        observer,
        () -> portfolios.delete(
            request.getName(), request.getEtag(), request.getRequestId(), request));
  }

  @Override
  public void undeletePortfolio(
      UndeletePortfolioRequest request, StreamObserver<Portfolio> observer) {
    Unary.answer(
        observer,
        () -> portfolios.undelete(
            request.getName(), request.getEtag(), request.getRequestId(), request));
  }
}
