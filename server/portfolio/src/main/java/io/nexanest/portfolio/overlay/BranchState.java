package io.nexanest.portfolio.overlay;

/** What has become of a branch. */
public enum BranchState {
  OPEN,
  ACCEPTED,
  DISCARDED
}
