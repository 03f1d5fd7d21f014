package io.nexanest.market.adapter.spi.line;

/** A key or password. Shows itself only where it is revealed. */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The value, to be put on the wire and nowhere else. */
  public String reveal() {
    return value;
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
