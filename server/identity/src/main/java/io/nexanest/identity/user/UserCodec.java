package io.nexanest.identity.user;

import io.nexanest.api.identity.v1.ListUsersResponse;
import io.nexanest.api.identity.v1.User;
import io.nexanest.kernel.id.UserId;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.wire.Times;
import java.util.TreeSet;

final class UserCodec {
  private UserCodec() {}

  static User encode(UserRow row) {
    return User.newBuilder()
        .setName(new UserId(row.id()).name())
        .setLogin(row.login())
        .setDisplayName(row.displayName())
        .setRole(row.role())
        .setCreateTime(Times.encode(row.createTime()))
        .addAllPermissions(new TreeSet<>(row.permissions()))
        .build();
  }

  static ListUsersResponse page(Pages.Page<UserRow> page) {
    return ListUsersResponse.newBuilder()
        .addAllUsers(page.rows().stream().map(UserCodec::encode).toList())
        .setNextPageToken(page.next())
        .build();
  }
}
