package io.nexanest.portfolio.account;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.CloseAccountRequest;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.GetAccountRequest;
import io.nexanest.api.portfolio.v1.ListAccountsRequest;
import io.nexanest.api.portfolio.v1.ListAccountsResponse;
import io.nexanest.api.portfolio.v1.ReopenAccountRequest;
import io.nexanest.api.portfolio.v1.UpdateAccountRequest;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link Accounts}. */
public final class AccountRpc extends AccountServiceGrpc.AccountServiceImplBase {
  private final Accounts accounts;

  public AccountRpc(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void createAccount(CreateAccountRequest request, StreamObserver<Account> observer) {
    Unary.answer(observer, () -> accounts.create(request));
  }

  @Override
  public void getAccount(GetAccountRequest request, StreamObserver<Account> observer) {
    Unary.answer(observer, () -> accounts.get(request.getName()));
  }

  @Override
  public void listAccounts(
      ListAccountsRequest request, StreamObserver<ListAccountsResponse> observer) {
    Unary.answer(observer, () -> accounts.list(request));
  }

  @Override
  public void updateAccount(UpdateAccountRequest request, StreamObserver<Account> observer) {
    Unary.answer(observer, () -> accounts.update(request));
  }

  @Override
  public void closeAccount(CloseAccountRequest request, StreamObserver<Account> observer) {
    Unary.answer(
        observer,
        () ->
            accounts.close(request.getName(), request.getEtag(), request.getRequestId(), request));
  }

  @Override
  public void reopenAccount(ReopenAccountRequest request, StreamObserver<Account> observer) {
    Unary.answer(
        observer,
        () ->
            accounts.reopen(request.getName(), request.getEtag(), request.getRequestId(), request));
  }
}
