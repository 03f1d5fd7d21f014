package io.nexanest.platform.rpc.server;

import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.identity.v1.CreateSessionRequest;
import io.nexanest.api.identity.v1.GetServerInfoRequest;
import io.nexanest.api.identity.v1.ListSessionsRequest;
import io.nexanest.api.identity.v1.ListSessionsResponse;
import io.nexanest.api.identity.v1.ListUsersRequest;
import io.nexanest.api.identity.v1.ListUsersResponse;
import io.nexanest.api.identity.v1.ServerInfo;
import io.nexanest.api.identity.v1.ServerServiceGrpc;
import io.nexanest.api.identity.v1.SessionServiceGrpc;
import io.nexanest.api.identity.v1.SessionTokens;
import io.nexanest.api.identity.v1.UserServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.WatchTransactionsRequest;
import io.nexanest.api.portfolio.v1.WatchTransactionsResponse;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Peers;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Unary;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Handlers that answer with nothing, wait for their end, or ask a peer, as they are told. */
final class GateHandlers {
  volatile boolean blocks;
  volatile boolean peerBlocks;
  volatile Optional<Peers> asks = Optional.empty();
  volatile CompletableFuture<Long> peerHadMs = new CompletableFuture<>();
  final CompletableFuture<Boolean> released = new CompletableFuture<>();
  final CompletableFuture<Boolean> begun = new CompletableFuture<>();
  final CompletableFuture<Problem> stopped = new CompletableFuture<>();

  List<BindableService> services() {
    return List.of(new Sessions(), new Servers(), new Users(), new Watches());
  }

  void forget() {
    peerHadMs = new CompletableFuture<>();
  }

  private final class Sessions extends SessionServiceGrpc.SessionServiceImplBase {
    @Override
    public void listSessions(
        ListSessionsRequest request, StreamObserver<ListSessionsResponse> observer) {
      begun.complete(true);
      if (blocks) {
        stopped.complete(GatesIT.untilStopped());
        // It answers nevertheless, but later than the call may take.
        released.join();
      }
      asks.ifPresent(
          peers -> UserServiceGrpc.newBlockingStub(peers.channel("identity", Caller.principal()))
              .listUsers(ListUsersRequest.getDefaultInstance()));
      Unary.answer(observer, ListSessionsResponse::getDefaultInstance);
    }

    @Override
    public void createSession(
        CreateSessionRequest request, StreamObserver<SessionTokens> observer) {
      Unary.answer(observer, SessionTokens::getDefaultInstance);
    }
  }

  private static final class Servers extends ServerServiceGrpc.ServerServiceImplBase {
    @Override
    public void getServerInfo(GetServerInfoRequest request, StreamObserver<ServerInfo> observer) {
      Unary.answer(observer, ServerInfo::getDefaultInstance);
    }
  }

  private final class Users extends UserServiceGrpc.UserServiceImplBase {
    @Override
    public void listUsers(ListUsersRequest request, StreamObserver<ListUsersResponse> observer) {
      peerHadMs.complete(Caller.remainingMs().orElse(Long.MAX_VALUE));
      if (peerBlocks) {
        throw GatesIT.untilStopped();
      }
      Unary.answer(observer, ListUsersResponse::getDefaultInstance);
    }
  }

  private static final class Watches extends TransactionServiceGrpc.TransactionServiceImplBase {
    @Override
    public void watchTransactions(
        WatchTransactionsRequest request, StreamObserver<WatchTransactionsResponse> observer) {
      observer.onNext(WatchTransactionsResponse.getDefaultInstance());
    }
  }
}
