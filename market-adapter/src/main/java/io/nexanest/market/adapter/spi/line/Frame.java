package io.nexanest.market.adapter.spi.line;

/**
 * A text to send.
 *
 * @param confidential whether it has a secret in it and must not show
 */
public record Frame(String text, boolean confidential) {
  public static Frame open(String text) {
    return new Frame(text, false);
  }

  public static Frame confidential(String text) {
    return new Frame(text, true);
  }

  @Override
  public String toString() {
    return confidential ? "[a frame with a secret]" : text;
  }
}
