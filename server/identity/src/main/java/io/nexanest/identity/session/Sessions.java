package io.nexanest.identity.session;

import com.google.protobuf.Empty;
import io.nexanest.api.identity.v1.CreateSessionRequest;
import io.nexanest.api.identity.v1.DeleteSessionRequest;
import io.nexanest.api.identity.v1.ListSessionsRequest;
import io.nexanest.api.identity.v1.ListSessionsResponse;
import io.nexanest.api.identity.v1.SessionTokens;
import io.nexanest.identity.user.PasswordHash;
import io.nexanest.identity.user.UserRow;
import io.nexanest.identity.user.UserStore;
import io.nexanest.kernel.id.SessionId;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Signing in, staying signed in, signing out. */
public final class Sessions {
  private static final String PREFIX = "nnr_";
  private static final Duration ACCESS = Duration.ofMinutes(15);
  private static final Duration REFRESH = Duration.ofDays(30);
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final UUID NOBODY = new UUID(0, 0);

  private final Platform platform;
  private final AccessTokens tokens;
  private final SecureRandom random;
  private final Pairing pairing;
  private final Attempts attempts;
  private final String decoy;

  Sessions(Platform platform, AccessTokens tokens, SecureRandom random, Pairing pairing) {
    this.platform = platform;
    this.tokens = tokens;
    this.random = random;
    this.pairing = pairing;
    this.attempts = new Attempts(platform.clock());
    this.decoy = PasswordHash.of("nobody's password", random);
  }

  /** Signs in with a password or with the pairing key. */
  public SessionTokens create(CreateSessionRequest request) {
    Fields fields = new Fields();
    fields.limit("display_name", request.getDisplayName(), Limits.NAME_CHARACTERS);
    fields.check();
    UserRow user = switch (request.getCredentialCase()) {
      case PASSWORD ->
        byPassword(request.getPassword().getLogin(), request.getPassword().getPassword());
      case PAIRING_KEY -> pairing.user(request.getPairingKey()).orElseThrow(this::wrong);
      case CREDENTIAL_NOT_SET ->
        throw Problem.invalid(
            "credential", Reason.FIELD_REQUIRED, "give a password or a pairing key");
    };
    return open(user, request.getDisplayName());
  }

  /** New tokens for a refresh token that was not used before. */
  public SessionTokens refresh(String refreshToken) {
    Ticket ticket = Ticket.parse(PREFIX, refreshToken)
        .orElseThrow(() -> new Problem(Reason.TOKEN_INVALID, "this is no refresh token"));
    Optional<SessionTokens> renewed = in(
        ticket.tenant(),
        tx -> SessionStore.find(tx, ticket.id(), true).flatMap(row -> renew(tx, row, ticket)));
    return renewed.orElseThrow(
        () -> new Problem(Reason.TOKEN_EXPIRED, "the session has ended; sign in again"));
  }

  /** The caller's open sessions. */
  public ListSessionsResponse list(ListSessionsRequest request) {
    Principal caller = Caller.principal();
    int size = Pages.size(request.getPageSize());
    Optional<UUID> before =
        platform.pages().position("sessions", request.getPageToken()).map(UUID::fromString);
    List<SessionRow> rows = in(
        caller.tenant(),
        tx -> SessionStore.page(tx, caller.user(), before, platform.clock().instant(), size + 1));
    return SessionCodec.page(
        platform.pages().page("sessions", rows, size, row -> row.id().toString()), caller);
  }

  /** Ends one of the caller's sessions. */
  public Empty delete(DeleteSessionRequest request) {
    Principal caller = Caller.principal();
    RequestIds.parse(request.getRequestId());
    UUID id = new Fields()
        .read(
            "name",
            Reason.FIELD_INVALID,
            () -> SessionId.parse(request.getName()).uuid())
        .orElseThrow(() -> Problem.notFound(request.getName()));
    in(caller.tenant(), tx -> {
      SessionRow row = SessionStore.find(tx, id, true)
          .filter(session -> session.user().equals(caller.user()))
          .orElseThrow(() -> Problem.notFound(request.getName()));
      SessionStore.end(tx, row.id(), platform.clock().instant());
      Audit.write(
          tx,
          caller,
          "DeleteSession",
          request.getName(),
          Optional.of(RequestIds.parse(request.getRequestId())));
      return true;
    });
    return Empty.getDefaultInstance();
  }

  /** Whether a session is still open. */
  boolean open(UUID tenant, UUID session) {
    return in(tenant, tx -> SessionStore.find(tx, session, false))
        .filter(row -> row.openAt(platform.clock().instant()))
        .isPresent();
  }

  private UserRow byPassword(String login, String password) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    attempts.check(name);
    Optional<UserRow> user = in(NOBODY, tx -> UserStore.tenantOf(tx, name))
        .flatMap(tenant -> in(tenant, tx -> UserStore.byLogin(tx, name)));
    // An unknown login costs as much time as a wrong password, so that neither tells the other.
    String hash = user.flatMap(UserRow::passwordHash).orElse(decoy);
    boolean matches = PasswordHash.matches(password, hash);
    if (user.isEmpty() || user.get().passwordHash().isEmpty() || !matches) {
      attempts.failed(name);
      throw wrong();
    }
    attempts.succeeded(name);
    return user.get();
  }

  private Problem wrong() {
    return new Problem(Reason.CREDENTIALS_WRONG, "the login or the password is wrong");
  }

  private SessionTokens open(UserRow user, String displayName) {
    Instant now = platform.clock().instant();
    String secret = Secrets.make(random);
    SessionRow row = new SessionRow(
        user.tenant(),
        platform.ids().get(),
        user.id(),
        displayName,
        Secrets.hash(secret),
        Optional.empty(),
        now,
        now,
        now.plus(REFRESH),
        Optional.empty());
    in(user.tenant(), tx -> {
      SessionStore.insert(tx, row);
      Principal actor = principal(user, row.id());
      String name = new SessionId(row.id()).name();
      Audit.write(tx, actor, "CreateSession", name, Optional.empty());
      return true;
    });
    return tokens(user, row, secret, now);
  }

  private Optional<SessionTokens> renew(Tx tx, SessionRow row, Ticket ticket) {
    Instant now = platform.clock().instant();
    byte[] hash = Secrets.hash(ticket.secret());
    boolean newest = Secrets.equal(row.refreshHash(), hash);
    // The answer to the refresh before may have been lost on its way; for a moment its token works.
    boolean lost =
        row.previousHash().filter(previous -> Secrets.equal(previous, hash)).isPresent()
            && now.isBefore(row.refreshTime().plus(GRACE));
    if (!row.openAt(now) || !(newest || lost)) {
      // A refresh token that was used before is in two hands; nobody keeps the session.
      SessionStore.end(tx, row.id(), now);
      return Optional.empty();
    }
    String secret = Secrets.make(random);
    SessionStore.rotate(tx, row.id(), Secrets.hash(secret), now, now.plus(REFRESH));
    return UserStore.byId(tx, row.user()).map(user -> tokens(user, row, secret, now));
  }

  private SessionTokens tokens(UserRow user, SessionRow row, String secret, Instant now) {
    return SessionCodec.tokens(
        SessionCodec.encode(row, principal(user, row.id())),
        tokens.issue(user, row.id(), now.plus(ACCESS)),
        now.plus(ACCESS),
        new Ticket(user.tenant(), row.id(), secret).text(PREFIX),
        now.plus(REFRESH));
  }

  private static Principal principal(UserRow user, UUID session) {
    return new Principal(
        user.tenant(), user.id(), user.login(), user.permissions(), "sessions/" + session);
  }

  private <T> T in(UUID tenant, Function<Tx, T> work) {
    return platform.database().inTransaction("identity", tenant, work);
  }

  /** Who the pairing key signs in; a border so that a server without one needs no key. */
  interface Pairing {
    Optional<UserRow> user(String key);

    /** A pairing with this key, for this user. */
    static Pairing with(String expected, Supplier<UserRow> owner) {
      return key -> Secrets.equal(Secrets.hash(key), Secrets.hash(expected))
          ? Optional.of(owner.get())
          : Optional.empty();
    }
  }
}
