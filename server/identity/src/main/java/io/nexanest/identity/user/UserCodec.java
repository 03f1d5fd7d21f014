package io.nexanest.identity.user;

import io.nexanest.api.identity.v1.User;
import io.nexanest.kernel.id.UserId;
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
}
