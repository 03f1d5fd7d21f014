package io.nexanest.desktop.gateway.health;

/** How much an issue matters, the worst first. */
public enum Severity {
  ERROR("Error", "Errors"),
  WARNING("Warning", "Warnings"),
  NOTICE("Notice", "Notices"),
  OTHER("Other", "Others");

  private final String title;
  private final String plural;

  Severity(String title, String plural) {
    this.title = title;
    this.plural = plural;
  }

  public String title() {
    return title;
  }

  public String plural() {
    return plural;
  }
}
