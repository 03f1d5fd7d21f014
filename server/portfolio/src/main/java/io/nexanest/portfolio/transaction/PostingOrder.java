package io.nexanest.portfolio.transaction;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Link;
import java.util.Optional;

/**
 * One thing to post.
 *
 * @param link what it stands in the place of
 * @param field where its violations are, such as {@code requests[3].transaction}
 * @param importRow the row it comes from
 */
public record PostingOrder(Draft draft, Link link, String field, Optional<String> importRow) {
  public static PostingOrder of(Draft draft, String field) {
    return new PostingOrder(draft, new Link.None(), field, Optional.empty());
  }
}
