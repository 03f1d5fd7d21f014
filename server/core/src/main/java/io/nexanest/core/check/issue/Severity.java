package io.nexanest.core.check.issue;

/** How much an issue matters, the worst first. */
public enum Severity {
  /** A figure is wrong or missing. */
  ERROR,
  /** A figure is probably wrong. */
  WARNING,
  /** Unusual, and often right. */
  NOTICE
}
