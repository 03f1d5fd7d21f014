package io.nexanest.portfolio.announcement;

/** How far an action has come. */
public enum ActionState {
  ANNOUNCED,
  ELECTION_DUE,
  APPLICABLE,
  APPLIED,
  CANCELLED,
  NOT_HELD
}
