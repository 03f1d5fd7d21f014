package io.nexanest.desktop.gateway.action;

/** How far an action has come. */
public enum ActionState {
  ANNOUNCED("Announced"),
  ELECTION_DUE("To elect"),
  APPLICABLE("To apply"),
  APPLIED("Applied"),
  CANCELLED("Called off"),
  NOT_HELD("Not held"),
  OTHER("Other");

  private final String title;

  ActionState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
