package io.nexanest.core.trace;

import java.math.BigDecimal;

/** Keeps nothing. */
enum SilentTrace implements Trace {
  ONLY;

  @Override
  public boolean isOn() {
    return false;
  }

  @Override
  public void open(String figure, Object subject, String formula) {}

  @Override
  public void leaf(BigDecimal value, String unit, Fact fact) {}

  @Override
  public void check(String rule, boolean passed) {}

  @Override
  public BigDecimal close(BigDecimal value, String unit) {
    return value;
  }
}
