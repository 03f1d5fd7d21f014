package io.nexanest.market.adapter.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost, signed by an authority of its own, both made by the JDK's keytool. */
final class TestCertificate {
  private static final String PASSWORD = "changeit";

  /** Both ends of a line. */
  record Contexts(SSLContext server, SSLContext client) {}

  private TestCertificate() {}

  /** Made once, when it is first asked for. */
  private static final class Made {
    static final Contexts CONTEXTS = make();
  }

  static Contexts contexts() {
    return Made.CONTEXTS;
  }

  private static Contexts make() {
    try {
      Path folder = Files.createTempDirectory("peer-certificate");
      Path authority = folder.resolve("authority.p12");
      Path server = folder.resolve("server.p12");
      String request = folder.resolve("request").toString();
      String signed = folder.resolve("signed").toString();
      String root = folder.resolve("root").toString();
      keytool(authority, "-genkeypair -keyalg EC -ext bc:c -alias authority -dname CN=Authority");
      keytool(authority, "-exportcert -alias authority -file " + root);
      keytool(server, "-genkeypair -keyalg EC -alias server -dname CN=localhost");
      keytool(server, "-certreq -alias server -file " + request);
      keytool(
          authority,
          "-gencert -alias authority -ext san=dns:localhost -infile " + request + " -outfile "
              + signed);
      keytool(server, "-importcert -alias authority -file " + root);
      keytool(server, "-importcert -alias server -file " + signed);
      return new Contexts(ofServer(load(server)), ofClient(load(authority)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext ofServer(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext ofClient(KeyStore authority)
      throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD.toCharArray());
    trusted.setCertificateEntry("authority", authority.getCertificate("authority"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static void keytool(Path store, String words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words.split(" ")));
    command.addAll(List.of("-noprompt", "-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", store.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("keytool: " + said);
    }
  }
}
