package io.nexanest.app;

import io.grpc.BindableService;
import io.helidon.webserver.WebServer;
import io.nexanest.app.settings.ServerConfig;
import io.nexanest.identity.IdentityModule;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.uuid.UuidV7;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.event.EventHandler;
import io.nexanest.platform.event.LocalRelay;
import io.nexanest.platform.job.ExpiredRows;
import io.nexanest.platform.job.Job;
import io.nexanest.platform.job.JobRunner;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.module.Running;
import io.nexanest.platform.module.ServiceModule;
import io.nexanest.platform.operation.OperationRpc;
import io.nexanest.platform.operation.Operations;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.rpc.Peers;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.server.Gates;
import io.nexanest.platform.rpc.server.GrpcServer;
import io.nexanest.platform.security.TokenVerifier;
import io.nexanest.platform.telemetry.Telemetry;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Puts a process together by hand: folder, database, slices, listeners; and takes it apart in the
 * opposite order. The only class that knows which shape the process has.
 */
public final class Wiring implements AutoCloseable {
  private final DataFolder folder;
  private final Storage storage;
  private final List<Running> running;
  private final LocalRelay relay;
  private final JobRunner jobs;
  private final GrpcServer server;
  private final WebServer web;
  private final Platform platform;

  private Wiring(
      DataFolder folder,
      Storage storage,
      List<Running> running,
      LocalRelay relay,
      JobRunner jobs,
      GrpcServer server,
      WebServer web,
      Platform platform) {
    this.folder = folder;
    this.storage = storage;
    this.running = running;
    this.relay = relay;
    this.jobs = jobs;
    this.server = server;
    this.web = web;
    this.platform = platform;
  }

  /** Starts everything; when something fails, what was started is stopped again. */
  public static Wiring start(DataFolder folder, Settings settings, String target) {
    ServerConfig config = ServerConfig.read(settings);
    CompletableFuture<List<TokenVerifier>> verifiers = new CompletableFuture<>();
    String oldest = config.gates().oldestClient().toString();
    List<ServiceModule> modules =
        Targets.plan(target, Slices.all(folder, oldest, List.of(target.split(",")), principal -> {
          if (!verifiers.join().stream().allMatch(one -> one.stillValid(principal))) {
            throw new Problem(Reason.TOKEN_EXPIRED, "the session or key has ended; sign in again");
          }
        }));
    List<String> schemas = new ArrayList<>(List.of("platform"));
    modules.stream().map(ServiceModule::name).forEach(schemas::add);
    Undo undo = new Undo();
    try {
      Storage storage = Storage.open(folder, config, schemas);
      undo.add(storage::close);
      CompletableFuture<LocalRelay> relayed = new CompletableFuture<>();
      CompletableFuture<GrpcServer> serving = new CompletableFuture<>();
      byte[] secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      PeerPass pass = new PeerPass(secret);
      Platform platform = platform(folder, settings, storage, pass, relayed, serving);
      List<Running> running =
          modules.stream().map(module -> module.start(platform)).toList();
      undo.add(() -> running.reversed().forEach(slice -> slice.close().run()));
      Slices.checkSettings(settings);
      verifiers.complete(
          running.stream().flatMap(slice -> slice.verifiers().stream()).toList());
      LocalRelay relay = new LocalRelay(storage.database(), handlers(running));
      relayed.complete(relay);
      undo.add(relay::close);
      GrpcServer server = listen(config, platform, running, verifiers.join(), pass);
      serving.complete(server);
      undo.add(server::close);
      WebServer web = observe(config);
      undo.add(web::stop);
      JobRunner jobs = jobs(config, platform, running);
      undo.add(jobs::close);
      relay.start();
      running.forEach(slice -> slice.ready().run());
      server.serving();
      jobs.start();
      folder.write("endpoint", config.door().host() + ":" + server.port() + "\n");
      return new Wiring(folder, storage, running, relay, jobs, server, web, platform);
    } catch (RuntimeException e) {
      undo.run();
      throw e;
    }
  }

  public Platform platform() {
    return platform;
  }

  /** The port for calls. */
  public int port() {
    return server.port();
  }

  /** The port for health and metrics. */
  public int webPort() {
    return web.port();
  }

  /** A key of the local owner's, made once and kept in the data folder. */
  public String ownerKey() {
    java.nio.file.Path file = folder.path().resolve("owner.key");
    try {
      if (java.nio.file.Files.exists(file)) {
        return java.nio.file.Files.readString(file).strip();
      }
    } catch (IOException e) {
      throw new StartFailure("the file " + file + " can't be read: " + e.getMessage(), e);
    }
    String key = IdentityModule.ownerKey(platform, "Scripts on this machine");
    folder.write("owner.key", key + "\n");
    return key;
  }

  @Override
  public void close() {
    jobs.close();
    server.close();
    running.reversed().forEach(slice -> slice.close().run());
    relay.close();
    web.stop();
    storage.close();
  }

  private static Platform platform(
      DataFolder folder,
      Settings settings,
      Storage storage,
      PeerPass pass,
      CompletableFuture<LocalRelay> relay,
      CompletableFuture<GrpcServer> server) {
    InstantSource clock = InstantSource.system();
    SecureRandom random = new SecureRandom();
    return new Platform(
        settings,
        storage.database(),
        new Peers(slice -> server.join().inProcessChannel(), pass),
        new Pages(folder.secret("page.secret"), clock),
        new Telemetry(),
        clock,
        () -> UuidV7.of(clock.instant(), random),
        folder.path(),
        () -> relay.join().wake());
  }

  private static List<EventHandler> handlers(List<Running> running) {
    return running.stream().flatMap(slice -> slice.handlers().stream()).toList();
  }

  private static JobRunner jobs(ServerConfig config, Platform platform, List<Running> running) {
    List<Job> jobs = new ArrayList<>();
    jobs.add(new ExpiredRows(platform.database(), config.keep()).job());
    running.forEach(slice -> jobs.addAll(slice.jobs()));
    return new JobRunner(jobs, platform.clock(), new SecureRandom(), platform.telemetry());
  }

  private static GrpcServer listen(
      ServerConfig config,
      Platform platform,
      List<Running> running,
      List<TokenVerifier> verifiers,
      PeerPass pass) {
    List<BindableService> services = new ArrayList<>();
    running.forEach(slice -> services.addAll(slice.services()));
    services.add(new OperationRpc(new Operations(
        platform.database(), "platform", platform.pages(), platform.clock(), platform.ids())));
    try {
      return new GrpcServer(
          config.door().address(),
          config.door().credentials(),
          services,
          new Gates(config.gates(), platform.telemetry(), verifiers, pass),
          config.door().reflection());
    } catch (IOException e) {
      throw new StartFailure(
          "nothing can listen on "
              + config.door().host()
              + ":"
              + config.door().port()
              + " (is another server running?); choose another with --set server.port=PORT",
          e);
    }
  }

  private static WebServer observe(ServerConfig config) {
    WebServer web = WebServer.builder()
        .host(config.door().host())
        .port(config.webPort())
        .build()
        .start();
    // Its start only logs that a port is taken, so it is asked.
    if (!web.isRunning()) {
      throw new StartFailure("nothing can listen on "
          + config.door().host()
          + ":"
          + config.webPort()
          + "; choose another with --set server.web-port=PORT");
    }
    return web;
  }
}
