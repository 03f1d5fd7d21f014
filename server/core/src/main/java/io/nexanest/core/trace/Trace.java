package io.nexanest.core.trace;

import java.math.BigDecimal;

/**
 * Where a calculation tells what it does, while it does it. The calculation is the same whether it
 * is recorded or not. What is costly to say is said only if {@link #isOn()}.
 *
 * <p>A step is opened, its inputs are calculated (each a step or leaf of its own) and it is closed
 * with its value, which {@code close} hands back.
 */
public sealed interface Trace permits SilentTrace, RecordingTrace {
  /** The trace that keeps nothing and costs nothing. */
  static Trace silent() {
    return SilentTrace.ONLY;
  }

  boolean isOn();

  void open(String figure, Object subject, String formula);

  void leaf(BigDecimal value, String unit, Fact fact);

  void check(String rule, boolean passed);

  BigDecimal close(BigDecimal value, String unit);
}
