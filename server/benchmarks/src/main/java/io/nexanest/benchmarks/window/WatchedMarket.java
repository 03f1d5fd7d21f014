package io.nexanest.benchmarks.window;

import io.nexanest.benchmarks.process.Child;
import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.remote.GrpcSessionGateway;
import io.nexanest.desktop.gateway.rpc.ThreadSchedule;
import io.nexanest.desktop.gateway.session.Credential;
import io.nexanest.desktop.gateway.session.ServerAddress;
import io.nexanest.platform.postgres.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;

/** The whole server over the synthetic exchange, with a watchlist of all of its instruments. */
final class WatchedMarket implements AutoCloseable {
  static final int INSTRUMENTS = 500;
  static final int TICKS_A_SECOND = 5_000;

  private final Path folder;
  private final Child server;
  private final String address;

  private WatchedMarket(Path folder, Child server) {
    this.folder = folder;
    this.server = server;
    this.address = server.ready().split(" ", 2)[0];
  }

  static WatchedMarket open() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("nexanest-bench-");
    folder.toFile().setExecutable(true, false);
    List<String> arguments = List.of(
        "server",
        "--data",
        folder.resolve("server").toString(),
        "--stop-with-input",
        "--set",
        "server.port=0",
        "--set",
        "market.provider=synthetic",
        "--set",
        "market.synthetic-instruments=" + INSTRUMENTS,
        "--set",
        "market.tick-rate=" + TICKS_A_SECOND,
        "--set",
        "market.ticks=none");
    WatchedMarket market =
        new WatchedMarket(folder, Child.start("io.nexanest.app.Main", "NEXANEST READY", arguments));
    market.watchAll();
    return market;
  }

  /** What the workstation is told to sign in here and to show the watchlist. */
  List<String> arguments(String size) {
    return List.of(
        "--server",
        address,
        "--pairing-key-file",
        key().toString(),
        "--folder",
        folder.resolve("desk").toString(),
        "--screen",
        "watchlist",
        "--size",
        size);
  }

  @Override
  public void close() throws IOException {
    server.close();
    Folders.delete(folder);
  }

  private Path key() {
    return folder.resolve("server").resolve("pairing.key");
  }

  private void watchAll() throws IOException, InterruptedException {
    try (ThreadSchedule schedule = new ThreadSchedule()) {
      Gateways gateways = new GrpcSessionGateway(
              schedule, RandomGenerator.getDefault(), InstantSource.system(), "bench")
          .signIn(
              ServerAddress.parse(address, false),
              new Credential.Pairing(Files.readString(key()).strip()))
          .toCompletableFuture()
          .get();
      List<String> names = gateways.instruments().all().toCompletableFuture().get().stream()
          .map(Instrument::name)
          .toList();
      gateways.watchlists().create("All", names).toCompletableFuture().get();
      gateways.session().close();
    } catch (ExecutionException e) {
      throw new IOException("the server did not take the watchlist", e);
    }
  }
}
