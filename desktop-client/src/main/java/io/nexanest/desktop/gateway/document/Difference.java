package io.nexanest.desktop.gateway.document;

import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import java.util.List;

/**
 * A row that is read otherwise than it is booked.
 *
 * @param transaction what is booked; empty for what is new
 * @param content what the row says now, or what is booked of what is gone
 * @param changes what differs, such as {@code quantity 10 → 12}
 * @param why the row can't be read now; empty if it is no row any more
 * @param corrected whether a person has corrected it, so that it stays
 */
public record Difference(
    Kind kind,
    int line,
    String transaction,
    TransactionDraft content,
    List<Change> changes,
    String why,
    boolean corrected) {
  public Difference {
    changes = List.copyOf(changes);
  }

  /** How it differs. */
  public enum Kind {
    ADDED("new"),
    REMOVED("gone"),
    CHANGED("changed"),
    OTHER("other");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** A field that says something else; texts are empty where it is not set. */
  public record Change(String field, String booked, String read) {}
}
