package io.nexanest.identity.user;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.identity.v1.CreateUserRequest;
import io.nexanest.api.identity.v1.GetUserRequest;
import io.nexanest.api.identity.v1.ListUsersRequest;
import io.nexanest.api.identity.v1.ListUsersResponse;
import io.nexanest.api.identity.v1.User;
import io.nexanest.api.identity.v1.UserServiceGrpc;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link Users}. */
public final class UserRpc extends UserServiceGrpc.UserServiceImplBase {
  private final Users users;

  public UserRpc(Users users) {
    this.users = users;
  }

  @Override
  public void createUser(CreateUserRequest request, StreamObserver<User> observer) {
    Unary.answer(observer, () -> users.create(request));
  }

  @Override
  public void getUser(GetUserRequest request, StreamObserver<User> observer) {
    Unary.answer(observer, () -> users.get(request.getName()));
  }

  @Override
  public void listUsers(ListUsersRequest request, StreamObserver<ListUsersResponse> observer) {
    Unary.answer(observer, () -> users.list(request));
  }
}
