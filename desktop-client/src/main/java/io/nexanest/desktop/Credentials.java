package io.nexanest.desktop;

import io.nexanest.desktop.gateway.session.Credential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Credentials from files named on the command line; never from the command line itself. */
final class Credentials {
  private Credentials() {}

  static Optional<Credential> of(Options options) {
    Optional<Credential> pairing =
        options.path("pairing-key-file").map(file -> new Credential.Pairing(read(file)));
    return pairing.isPresent()
        ? pairing
        : options
            .path("password-file")
            .map(file -> new Credential.Password(options.value("login").orElse(""), read(file)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the credential in " + file + " can not be read", e);
    }
  }
}
