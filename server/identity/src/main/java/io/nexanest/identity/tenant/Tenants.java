package io.nexanest.identity.tenant;

import io.nexanest.identity.user.PasswordHash;
import io.nexanest.identity.user.UserRow;
import io.nexanest.identity.user.UserStore;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Makes tenants; there is no call for it, only whoever starts the server can. */
public final class Tenants {
  private final Platform platform;
  private final SecureRandom random;

  public Tenants(Platform platform, SecureRandom random) {
    this.platform = platform;
    this.random = random;
  }

  /** The first user of the tenant that the login belongs to, made with the tenant if need be. */
  public UserRow ensure(String displayName, String login, Optional<String> password) {
    String name = login.toLowerCase(Locale.ROOT);
    UUID nobody = new UUID(0, 0);
    Optional<UUID> known =
        platform.database().inTransaction("identity", nobody, tx -> UserStore.tenantOf(tx, name));
    if (known.isPresent()) {
      return platform
          .database()
          .inTransaction("identity", known.get(), tx -> UserStore.byLogin(tx, name))
          .orElseThrow();
    }
    UUID tenant = platform.ids().get();
    UserRow admin = new UserRow(
        tenant,
        platform.ids().get(),
        name,
        displayName,
        "admin",
        password.map(secret -> PasswordHash.of(secret, random)),
        platform.clock().instant());
    return platform
        .database()
        .inTransaction("identity", tenant, tx -> insert(tx, tenant, displayName, admin));
  }

  private static UserRow insert(Tx tx, UUID tenant, String displayName, UserRow admin) {
    tx.sql("insert into identity.tenant (tenant_id, display_name) values (:id, :name)")
        .with("id", tenant)
        .with("name", displayName)
        .execute();
    if (!UserStore.insert(tx, admin)) {
      throw new IllegalStateException("the login " + admin.login() + " was taken meanwhile");
    }
    return admin;
  }
}
