package io.nexanest.portfolio.transaction;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.TransactionId;
import java.util.Optional;

/**
 * One thing to post.
 *
 * @param id the id it gets, where that must be known before
 * @param link what it stands in the place of, or takes back
 * @param field where its violations are, such as {@code requests[3].transaction}
 * @param importRow the row it comes from
 * @param corporateAction the action it is booked for
 */
public record PostingOrder(
    Optional<TransactionId> id,
    Draft draft,
    Link link,
    String field,
    Optional<String> importRow,
    Optional<String> corporateAction) {
  public PostingOrder(Draft draft, Link link, String field, Optional<String> importRow) {
    this(Optional.empty(), draft, link, field, importRow, Optional.empty());
  }

  /** What is booked for the corporate action of that name. */
  public static PostingOrder forAction(Draft draft, String action, String field) {
    return new PostingOrder(
        Optional.empty(), draft, new Link.None(), field, Optional.empty(), Optional.of(action));
  }

  /** What takes the place of an entry; it still comes from the same line, for the same action. */
  public static PostingOrder inPlaceOf(LedgerEntry entry, Draft draft, String field) {
    return new PostingOrder(
        Optional.empty(),
        draft,
        new Link.Supersedes(entry.booked().id()),
        field,
        entry.importRow(),
        entry.corporateAction());
  }

  /** What takes an entry back that a call names. */
  public static PostingOrder takingBack(LedgerEntry entry) {
    return takingBack(entry, "name");
  }

  /** What takes an entry back. */
  public static PostingOrder takingBack(LedgerEntry entry, String field) {
    return new PostingOrder(
        Optional.empty(),
        entry.booked().draft(),
        new Link.Reverses(entry.booked().id()),
        field,
        Optional.empty(),
        entry.corporateAction());
  }

  public static PostingOrder of(Draft draft, String field) {
    return new PostingOrder(draft, new Link.None(), field, Optional.empty());
  }
}
