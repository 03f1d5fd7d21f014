package io.nexanest.identity.session;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.identity.v1.CreateSessionRequest;
import io.nexanest.api.identity.v1.DeleteSessionRequest;
import io.nexanest.api.identity.v1.ListSessionsRequest;
import io.nexanest.api.identity.v1.ListSessionsResponse;
import io.nexanest.api.identity.v1.RefreshSessionRequest;
import io.nexanest.api.identity.v1.SessionServiceGrpc;
import io.nexanest.api.identity.v1.SessionTokens;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link Sessions}. */
public final class SessionRpc extends SessionServiceGrpc.SessionServiceImplBase {
  private final Sessions sessions;

  public SessionRpc(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void createSession(CreateSessionRequest request, StreamObserver<SessionTokens> observer) {
    Unary.answer(observer, () -> sessions.create(request));
  }

  @Override
  public void refreshSession(
      RefreshSessionRequest request, StreamObserver<SessionTokens> observer) {
    Unary.answer(observer, () -> sessions.refresh(request.getRefreshToken()));
  }

  @Override
  public void listSessions(
      ListSessionsRequest request, StreamObserver<ListSessionsResponse> observer) {
    Unary.answer(observer, () -> sessions.list(request));
  }

  @Override
  public void deleteSession(DeleteSessionRequest request, StreamObserver<Empty> observer) {
    Unary.answer(observer, () -> sessions.delete(request));
  }
}
