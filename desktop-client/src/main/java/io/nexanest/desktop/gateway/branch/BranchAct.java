package io.nexanest.desktop.gateway.branch;

/** What can be done to a branch. */
public enum BranchAct {
  CREATE,
  RENAME,
  ASSUME,
  ACCEPT,
  DISCARD
}
