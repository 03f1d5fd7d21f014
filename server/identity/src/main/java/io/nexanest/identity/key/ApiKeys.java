package io.nexanest.identity.key;

import io.nexanest.api.identity.v1.ApiKey;
import io.nexanest.api.identity.v1.CreateApiKeyRequest;
import io.nexanest.api.identity.v1.CreateApiKeyResponse;
import io.nexanest.api.identity.v1.ListApiKeysRequest;
import io.nexanest.api.identity.v1.ListApiKeysResponse;
import io.nexanest.api.identity.v1.RevokeApiKeyRequest;
import io.nexanest.identity.session.Secrets;
import io.nexanest.identity.session.Ticket;
import io.nexanest.identity.user.UserRow;
import io.nexanest.kernel.id.ApiKeyId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.telemetry.Audit;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Keys that programs sign in with; a key never carries more than its maker may. */
public final class ApiKeys {
  static final String PREFIX = "nnk_";

  private final Platform platform;
  private final SecureRandom random;

  public ApiKeys(Platform platform, SecureRandom random) {
    this.platform = platform;
    this.random = random;
  }

  /** Makes a key. A repeated request is answered without the secret, which is shown once. */
  public CreateApiKeyResponse create(CreateApiKeyRequest request) {
    Principal caller = Caller.principal();
    Set<String> permissions = check(request, caller);
    String secret = Secrets.make(random);
    KeyRow row = row(caller.tenant(), caller.user(), request.getDisplayName(), permissions, secret);
    boolean[] fresh = {false};
    CreateApiKeyResponse stored = in(
        caller.tenant(),
        tx -> RequestIds.once(
            tx,
            "CreateApiKey",
            request.getRequestId(),
            request,
            CreateApiKeyResponse.parser(),
            () -> {
              KeyStore.insert(tx, row);
              audit(tx, caller, "CreateApiKey", row, request.getRequestId());
              fresh[0] = true;
              return ApiKeyCodec.created(row);
            }));
    return fresh[0] ? ApiKeyCodec.with(stored, ticket(row, secret)) : stored;
  }

  /** A key for the server's own use, such as the demo's; returns its secret. */
  public String make(UserRow user, String displayName) {
    String secret = Secrets.make(random);
    KeyRow row = row(user.tenant(), user.id(), displayName, user.permissions(), secret);
    in(user.tenant(), tx -> {
      KeyStore.insert(tx, row);
      return true;
    });
    return ticket(row, secret);
  }

  /** The caller's keys. */
  public ListApiKeysResponse list(ListApiKeysRequest request) {
    Principal caller = Caller.principal();
    int size = Pages.size(request.getPageSize());
    Optional<UUID> before =
        platform.pages().position("apiKeys", request.getPageToken()).map(UUID::fromString);
    List<KeyRow> rows =
        in(caller.tenant(), tx -> KeyStore.page(tx, caller.user(), before, size + 1));
    return ApiKeyCodec.page(
        platform.pages().page("apiKeys", rows, size, row -> row.id().toString()));
  }

  /** Ends one of the caller's keys. */
  public ApiKey revoke(RevokeApiKeyRequest request) {
    Principal caller = Caller.principal();
    RequestIds.parse(request.getRequestId());
    UUID id = new Fields()
        .read(
            "name",
            Reason.FIELD_INVALID,
            () -> ApiKeyId.parse(request.getName()).uuid())
        .orElseThrow(() -> Problem.notFound(request.getName()));
    return in(caller.tenant(), tx -> {
      KeyRow row = own(tx, id, caller, request.getName());
      KeyStore.revoke(tx, id, platform.clock().instant());
      audit(tx, caller, "RevokeApiKey", row, request.getRequestId());
      return ApiKeyCodec.encode(own(tx, id, caller, request.getName()));
    });
  }

  Optional<KeyRow> find(Ticket ticket) {
    return in(ticket.tenant(), tx -> KeyStore.find(tx, ticket.id()));
  }

  private static KeyRow own(Tx tx, UUID id, Principal caller, String name) {
    return KeyStore.find(tx, id)
        .filter(row -> row.user().equals(caller.user()))
        .orElseThrow(() -> Problem.notFound(name));
  }

  private static Set<String> check(CreateApiKeyRequest request, Principal caller) {
    Fields fields = new Fields();
    fields.text("display_name", request.getDisplayName(), Limits.NAME_CHARACTERS);
    for (int i = 0; i < request.getPermissionsCount(); i++) {
      if (!caller.may(request.getPermissions(i))) {
        fields.wrong(
            "permissions[" + i + "]",
            Reason.PERMISSION_MISSING,
            "you don't have '" + request.getPermissions(i) + "' yourself");
      }
    }
    fields.check();
    return request.getPermissionsCount() == 0
        ? caller.permissions()
        : Set.copyOf(request.getPermissionsList());
  }

  private KeyRow row(
      UUID tenant, UUID user, String displayName, Set<String> permissions, String secret) {
    return new KeyRow(
        tenant,
        platform.ids().get(),
        user,
        displayName.strip(),
        Secrets.hash(secret),
        permissions,
        platform.clock().instant(),
        Optional.empty());
  }

  private static String ticket(KeyRow row, String secret) {
    return new Ticket(row.tenant(), row.id(), secret).text(PREFIX);
  }

  private static void audit(Tx tx, Principal caller, String method, KeyRow row, String requestId) {
    Audit.write(
        tx,
        caller,
        method,
        new ApiKeyId(row.id()).name(),
        Optional.of(RequestIds.parse(requestId)));
  }

  private <T> T in(UUID tenant, Function<Tx, T> work) {
    return platform.database().inTransaction("identity", tenant, work);
  }
}
