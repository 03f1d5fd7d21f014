package io.nexanest.desktop.gateway.branch;

/** What has become of a branch. */
public enum BranchState {
  OPEN("open"),
  ACCEPTED("accepted"),
  DISCARDED("discarded"),
  OTHER("other");

  private final String title;

  BranchState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
