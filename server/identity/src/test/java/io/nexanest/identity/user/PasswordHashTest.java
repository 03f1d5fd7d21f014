package io.nexanest.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
  /** From the reference implementation's own tests: "password", "somesalt", 64 MiB, two passes. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  @Test
  void theReferenceImplementationsHashIsMatched() {
    assertThat(PasswordHash.matches("password", REFERENCE)).isTrue();
    assertThat(PasswordHash.matches("Password", REFERENCE)).isFalse();
  }

  @Test
  void twoHashesOfAPasswordDifferAndBothMatch() {
    SecureRandom random = new SecureRandom();
    String one = PasswordHash.of("correct horse battery", random);
    String other = PasswordHash.of("correct horse battery", random);
    assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
    assertThat(PasswordHash.matches("correct horse battery", one)).isTrue();
    assertThat(PasswordHash.matches("correct horse battery", other)).isTrue();
  }
}
