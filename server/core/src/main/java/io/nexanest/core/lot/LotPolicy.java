package io.nexanest.core.lot;

/** Which lots a disposal takes from (figures, F3). */
public enum LotPolicy {
  /** The oldest first. */
  FIFO,
  /** One pool for each position, at its average cost. */
  AVERAGE
}
