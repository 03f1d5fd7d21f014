package io.nexanest.identity.user;

import io.nexanest.api.identity.v1.CreateUserRequest;
import io.nexanest.api.identity.v1.ListUsersRequest;
import io.nexanest.api.identity.v1.ListUsersResponse;
import io.nexanest.api.identity.v1.User;
import io.nexanest.kernel.id.UserId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.security.Permissions;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.telemetry.Audit;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The people of a tenant. */
public final class Users {
  private static final String SLICE = "identity";
  private static final int PASSWORD_LEAST = 12;

  private final Platform platform;
  private final SecureRandom random;

  public Users(Platform platform, SecureRandom random) {
    this.platform = platform;
    this.random = random;
  }

  /** Adds a built-in account to the caller's tenant. */
  public User create(CreateUserRequest request) {
    Principal caller = Caller.principal();
    UserRow row = check(request, caller.tenant());
    // The password is no part of what is remembered of the request.
    CreateUserRequest body = request.toBuilder().clearPassword().build();
    return in(
        caller.tenant(),
        tx -> RequestIds.once(
            tx,
            "CreateUser",
            request.getRequestId(),
            body,
            User.parser(),
            () -> insert(tx, caller, row, request.getRequestId())));
  }

  /** One user of the caller's tenant. */
  public User get(String name) {
    UUID id = name.equals("users/me")
        ? Caller.principal().user()
        : new Fields()
            .read("name", Reason.FIELD_INVALID, () -> UserId.parse(name).uuid())
            .orElseThrow(() ->
                Problem.invalid("name", Reason.FIELD_INVALID, "is users/me or users/ and an id"));
    boolean own = id.equals(Caller.principal().user());
    if (!own && !Caller.principal().may("user.admin")) {
      throw Problem.notFound(name);
    }
    return in(Caller.tenant(), tx -> UserStore.byId(tx, id))
        .map(UserCodec::encode)
        .orElseThrow(() -> Problem.notFound(name));
  }

  /** A page of the tenant's users. */
  public ListUsersResponse list(ListUsersRequest request) {
    int size = Pages.size(request.getPageSize());
    String after = platform.pages().position("users", request.getPageToken()).orElse("");
    List<UserRow> rows = in(Caller.tenant(), tx -> UserStore.page(tx, after, size + 1));
    return UserCodec.page(platform.pages().page("users", rows, size, UserRow::login));
  }

  private UserRow check(CreateUserRequest request, UUID tenant) {
    Fields fields = new Fields();
    User user = request.getUser();
    String login = fields.text("user.login", user.getLogin(), Limits.NAME_CHARACTERS);
    if (!login.isEmpty() && !login.matches("[^@\\s]+@[^@\\s]+")) {
      fields.wrong("user.login", Reason.FIELD_INVALID, "is an e-mail address");
    }
    String name = fields.text("user.display_name", user.getDisplayName(), Limits.NAME_CHARACTERS);
    fields.read("user.role", Reason.FIELD_INVALID, () -> Permissions.ofRole(user.getRole()));
    if (request.getPassword().length() < PASSWORD_LEAST) {
      fields.wrong(
          "password", Reason.FIELD_INVALID, "has at least " + PASSWORD_LEAST + " characters");
    }
    fields.check();
    return new UserRow(
        tenant,
        platform.ids().get(),
        login.toLowerCase(Locale.ROOT),
        name,
        user.getRole(),
        Optional.of(PasswordHash.of(request.getPassword(), random)),
        platform.clock().instant());
  }

  private static User insert(Tx tx, Principal caller, UserRow row, String requestId) {
    if (!UserStore.insert(tx, row)) {
      throw new Problem(
          Reason.RESOURCE_EXISTS,
          "the login " + row.login() + " is taken",
          Map.of("login", row.login()));
    }
    User user = UserCodec.encode(row);
    Audit.write(tx, caller, "CreateUser", user.getName(), Optional.of(RequestIds.parse(requestId)));
    return user;
  }

  private <T> T in(UUID tenant, Function<Tx, T> work) {
    return platform.database().inTransaction(SLICE, tenant, work);
  }
}
