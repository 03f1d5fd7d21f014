package io.nexanest.identity;

import io.nexanest.identity.key.ApiKeyRpc;
import io.nexanest.identity.key.ApiKeys;
import io.nexanest.identity.key.KeyVerifier;
import io.nexanest.identity.server.ServerRpc;
import io.nexanest.identity.session.EndedSessions;
import io.nexanest.identity.session.SignIn;
import io.nexanest.identity.tenant.Tenants;
import io.nexanest.identity.user.UserRow;
import io.nexanest.identity.user.UserRpc;
import io.nexanest.identity.user.Users;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.module.Running;
import io.nexanest.platform.module.ServiceModule;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** The front door of identity. */
public final class IdentityModule implements ServiceModule {
  private final Facts facts;

  public IdentityModule(Facts facts) {
    this.facts = facts;
  }

  /**
   * What the process knows and this slice needs.
   *
   * @param version the server's version
   * @param oldestClient the version of the oldest client that it serves
   * @param targets the slices at work
   * @param simulated whether prices are generated
   * @param tokenSecret signs access tokens; at least 32 bytes
   * @param pairingKey what the workstation beside this server signs in with
   */
  public record Facts(
      String version,
      String oldestClient,
      List<String> targets,
      boolean simulated,
      byte[] tokenSecret,
      String pairingKey) {}

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public Running start(Platform platform) {
    SecureRandom random = new SecureRandom();
    SignIn signIn = new SignIn(
        platform, random, facts.tokenSecret(), facts.pairingKey(), () -> owner(platform));
    ApiKeys keys = new ApiKeys(platform, random);
    return new Running(
        List.of(
            new ServerRpc(
                facts.version(),
                facts.oldestClient(),
                facts.targets(),
                facts.simulated(),
                platform.clock()),
            signIn.rpc(),
            new UserRpc(new Users(platform, random)),
            new ApiKeyRpc(keys)),
        List.of(),
        List.of(signIn.verifier(), new KeyVerifier(keys)),
        () -> {},
        () -> {},
        List.of(new EndedSessions(platform.database()).job()));
  }

  /** The local owner: who the workstation beside this server is. Made on first use. */
  public static UserRow owner(Platform platform) {
    return new Tenants(platform, new SecureRandom())
        .ensure("Owner", "owner@local", Optional.empty());
  }

  /** A key of the owner's for scripts on this machine. */
  public static String ownerKey(Platform platform, String displayName) {
    return new ApiKeys(platform, new SecureRandom()).make(owner(platform), displayName);
  }
}
