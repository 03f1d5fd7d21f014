package io.nexanest.app.cli;

import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.MetadataUtils;
import io.nexanest.app.StartFailure;
import io.nexanest.app.Version;
import io.nexanest.platform.rpc.server.Authentication;
import io.nexanest.platform.rpc.server.GrpcServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server to call and what to sign in with: given, or found in the folder of one that runs here.
 *
 * @param address host and port
 * @param authorization the whole header, or empty
 */
record Endpoint(String address, Optional<String> authorization) {

  static Endpoint find(
      Optional<String> address, Optional<String> key, Optional<String> token, Path folder) {
    Optional<String> header = token.map(t -> "Bearer " + t).or(() -> key.map(k -> "Key " + k));
    if (address.isPresent()) {
      return new Endpoint(address.get(), header);
    }
    String found = read(folder.resolve("endpoint"))
        .orElseThrow(() -> new StartFailure("no server runs on the data folder "
            + folder
            + "; start one, or give --endpoint host:port"));
    return new Endpoint(
        found, header.or(() -> read(folder.resolve("owner.key")).map(k -> "Key " + k)));
  }

  /** A connection; plain on loopback, TLS anywhere else. */
  Connection open() {
    boolean loopback = address.startsWith("127.")
        || address.startsWith("localhost:")
        || address.startsWith("[::1]");
    ManagedChannel channel = Grpc.newChannelBuilder(
            address,
            loopback ? InsecureChannelCredentials.create() : TlsChannelCredentials.create())
        .build();
    Metadata headers = new Metadata();
    headers.put(GrpcServer.CLIENT, Version.TEXT);
    authorization.ifPresent(text -> headers.put(Authentication.AUTHORIZATION, text));
    return new Connection(channel, headers);
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** An open connection with the headers of each call. */
  record Connection(ManagedChannel raw, Metadata headers) implements AutoCloseable {
    io.grpc.Channel channel() {
      return ClientInterceptors.intercept(raw, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    @Override
    public void close() {
      raw.shutdownNow();
      try {
        raw.awaitTermination(2, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
