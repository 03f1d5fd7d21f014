package io.nexanest.core.lot;

/** Which lots a disposal takes from when it names none (figures, F3). */
public enum LotPolicy {
  /** The oldest first. */
  FIFO,
  /** The youngest first. */
  LIFO,
  /**
   * Those that leave the least gain first: of what is owned the dearest by unit, of what is owed
   * the one that brought least. Of equals the oldest.
   */
  HIFO,
  /** One pool for each position, at its average cost. */
  AVERAGE,
  /** Those that the disposal names; one that names none is refused. */
  SPECIFIC
}
