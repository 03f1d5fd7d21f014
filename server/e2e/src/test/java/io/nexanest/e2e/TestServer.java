package io.nexanest.e2e;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.nexanest.app.DataFolder;
import io.nexanest.app.Wiring;
import io.nexanest.app.demo.DemoLoader;
import io.nexanest.app.demo.Scenario;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.postgres.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole server in this process, on free ports and a folder of its own. */
public final class TestServer implements AutoCloseable {
  private final Path path;
  private final DataFolder folder;
  private final Settings settings;
  private final Wiring wiring;
  private final List<ManagedChannel> channels = new ArrayList<>();

  private TestServer(Path path, DataFolder folder, Settings settings) {
    this.path = path;
    this.folder = folder;
    this.settings = settings;
    this.wiring = Wiring.start(folder, settings, "all");
  }

  /** Starts a server on a scenario's market, with these settings besides. */
  public static TestServer start(String scenario, Map<String, String> settings) {
    try {
      Path path = Files.createTempDirectory("nexanest-e2e-");
      path.toFile().setExecutable(true, false);
      Map<String, String> all = new HashMap<>();
      all.put("server.port", "0");
      all.put("database.durable", "false");
      all.put("market.scenario", scenario);
      all.putAll(settings);
      return new TestServer(path, DataFolder.open(path), Settings.of(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads the scenario's household, as the demo does. */
  public TestServer load(String scenario) throws InterruptedException {
    PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    new DemoLoader(wiring.port(), wiring.ownerKey(), quiet).load(Scenario.read(scenario));
    return this;
  }

  /** Stops it and starts another in the same folder, which takes this one's place. */
  public TestServer again() {
    channels.forEach(ManagedChannel::shutdownNow);
    wiring.close();
    return new TestServer(path, folder, settings);
  }

  public Wiring wiring() {
    return wiring;
  }

  /** A channel that signs in as the local owner. */
  public Channel owner() {
    return channel("Key " + wiring.ownerKey());
  }

  /** A channel with this authorization, or without any if it is empty. */
  public Channel channel(String authorization) {
    ManagedChannel channel = Grpc.newChannelBuilder(
            "127.0.0.1:" + wiring.port(), InsecureChannelCredentials.create())
        .build();
    channels.add(channel);
    if (authorization.isEmpty()) {
      return channel;
    }
    Metadata headers = new Metadata();
    headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), authorization);
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  @Override
  public void close() {
    channels.forEach(ManagedChannel::shutdownNow);
    wiring.close();
    folder.close();
    try {
      Folders.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
