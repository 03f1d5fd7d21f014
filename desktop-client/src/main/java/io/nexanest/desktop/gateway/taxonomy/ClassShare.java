package io.nexanest.desktop.gateway.taxonomy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much of something is in a class.
 *
 * @param weight of 1, which is all of it
 */
public record ClassShare(String classification, BigDecimal weight) {
  /** As one line: {@code taxonomies/…/classifications/…=0.5} and so on. */
  public static String write(List<ClassShare> shares) {
    return shares.stream()
        .map(share -> share.classification() + "=" + share.weight().toPlainString())
        .collect(Collectors.joining(" "));
  }

  /** Throws IllegalArgumentException for what {@link #write} can't have written. */
  public static List<ClassShare> read(String text) {
    return Stream.of(text.split(" "))
        .filter(one -> !one.isEmpty())
        .map(ClassShare::one)
        .toList();
  }

  private static ClassShare one(String text) {
    int at = text.indexOf('=');
    if (at < 0) {
      throw new IllegalArgumentException("a share is a class and a weight, not '" + text + "'");
    }
    return new ClassShare(text.substring(0, at), new BigDecimal(text.substring(at + 1)));
  }
}
