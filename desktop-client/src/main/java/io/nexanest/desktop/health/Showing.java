package io.nexanest.desktop.health;

import io.nexanest.desktop.gateway.health.Severity;

/** Which issues are listed. */
public enum Showing {
  ALL("All"),
  ERRORS("Errors"),
  WARNINGS("Warnings"),
  NOTICES("Notices");

  private final String title;

  Showing(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  boolean has(Severity severity) {
    return switch (this) {
      case ALL -> true;
      case ERRORS -> severity == Severity.ERROR;
      case WARNINGS -> severity == Severity.WARNING;
      case NOTICES -> severity == Severity.NOTICE || severity == Severity.OTHER;
    };
  }
}
