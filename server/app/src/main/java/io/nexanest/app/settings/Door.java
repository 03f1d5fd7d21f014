package io.nexanest.app.settings;

import io.grpc.InsecureServerCredentials;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.nexanest.app.StartFailure;
import io.nexanest.platform.config.Settings;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Where calls come in, and how they are protected: off loopback only by TLS, unless somebody says
 * in so many words that a proxy does it.
 *
 * @param certificateFile the certificate chain in PEM, or empty
 * @param keyFile its private key in PEM, or empty
 * @param plaintext whether to serve without TLS off loopback
 * @param reflection whether clients may ask which calls there are
 */
public record Door(
    String host,
    int port,
    String certificateFile,
    String keyFile,
    boolean plaintext,
    boolean reflection) {

  static Door read(Settings settings) {
    String host = settings.text("server.host", "127.0.0.1", "The address to listen on");
    return new Door(
        host,
        settings.number("server.port", 7410, 0, 65_535, "The port for calls; 0 takes a free one"),
        settings.text("server.tls-certificate-file", "", "The certificate chain, as PEM"),
        settings.text("server.tls-key-file", "", "The certificate's private key, as PEM"),
        settings.flag(
            "server.plaintext",
            false,
            "Whether to serve without TLS off loopback, where a proxy has it"),
        reflection(settings, host));
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  /** How the line is protected; {@link StartFailure} where it would not be. */
  public ServerCredentials credentials() {
    if (certificateFile.isEmpty() != keyFile.isEmpty()) {
      throw new StartFailure(
          "server.tls-certificate-file and server.tls-key-file belong together; one is missing");
    }
    if (!certificateFile.isEmpty()) {
      try {
        return TlsServerCredentials.create(new File(certificateFile), new File(keyFile));
      } catch (IOException e) {
        throw new StartFailure("the certificate or its key can't be read: " + e.getMessage(), e);
      }
    }
    if (!loopback(host) && !plaintext) {
      throw new StartFailure("server.host="
          + host
          + " can be reached from elsewhere, so the line needs TLS: give"
          + " server.tls-certificate-file and server.tls-key-file, or say"
          + " server.plaintext=true behind a proxy that has it");
    }
    return InsecureServerCredentials.create();
  }

  private static boolean loopback(String host) {
    return host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
  }

  /** On loopback a stock client should just work; elsewhere nobody needs a map of the house. */
  private static boolean reflection(Settings settings, String host) {
    return switch (settings.choice(
        "server.reflection",
        "auto",
        List.of("auto", "on", "off"),
        "Whether clients may ask which calls there are; auto: on loopback alone")) {
      case "on" -> true;
      case "off" -> false;
      default -> loopback(host);
    };
  }
}
