/**
 * The books as columns, for analytics and export. Read {@link
 * io.nexanest.portfolio.feed.LedgerFeed} first.
 */
@NullMarked
package io.nexanest.portfolio.feed;

import org.jspecify.annotations.NullMarked;
