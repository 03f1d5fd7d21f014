package io.nexanest.wire;

/** A value of a message that can't be read; its text says what would be right. */
public final class MalformedValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final boolean tooPrecise;

  public MalformedValue(String text, boolean tooPrecise) {
    super(text);
    this.tooPrecise = tooPrecise;
  }

  /** Whether it is a decimal with more digits than are kept. */
  public boolean tooPrecise() {
    return tooPrecise;
  }
}
