package io.nexanest.portfolio.importing.memory;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.platform.security.Sha256;
import io.nexanest.portfolio.importing.text.FileStart;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Where a file comes from, as a fingerprint that its next file has, too.
 *
 * @param hex a SHA-256, in hexadecimal
 */
public record Source(String hex) {
  private static final int HEADER_WITHIN = 10;

  /**
   * The source of a delimited file by its lines of words, above all its header; of any other kind
   * by that kind and the account, since those files say themselves how they are to be read, but for
   * which of their accounts is meant.
   */
  public static Source of(String kind, AccountId account, byte[] bytes) {
    return kind.equals("csv") ? ofWords(bytes) : hashed(kind + " " + account.name());
  }

  /** The source of a file that may be delimited text. */
  public static Source ofWords(byte[] bytes) {
    // A line with digits is of a day, an account or an amount: the next file's is another.
    String words = FileStart.of(bytes)
        .text()
        .lines()
        .limit(HEADER_WITHIN)
        .filter(line -> line.chars().noneMatch(Character::isDigit))
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
    return hashed("words " + words);
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  private static Source hashed(String text) {
    return new Source(HexFormat.of().formatHex(Sha256.of(text)));
  }
}
