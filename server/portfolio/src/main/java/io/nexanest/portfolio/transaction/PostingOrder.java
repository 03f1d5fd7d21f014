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
 */
public record PostingOrder(
    Optional<TransactionId> id, Draft draft, Link link, String field, Optional<String> importRow) {
  public PostingOrder(Draft draft, Link link, String field, Optional<String> importRow) {
    this(Optional.empty(), draft, link, field, importRow);
  }

  public static PostingOrder of(Draft draft, String field) {
    return new PostingOrder(draft, new Link.None(), field, Optional.empty());
  }
}
