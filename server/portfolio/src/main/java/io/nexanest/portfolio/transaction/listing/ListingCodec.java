package io.nexanest.portfolio.transaction.listing;

import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.TransactionGroup;
import io.nexanest.api.portfolio.v1.TransactionSum;
import io.nexanest.portfolio.transaction.TransactionCodec;
import io.nexanest.wire.Decimals;

/** Listings as messages. */
public final class ListingCodec {
  private ListingCodec() {}

  /** So many rows from a place on; the groups and sums belong to the first page. */
  public static ListTransactionsResponse.Builder page(
      Listing listing, int from, int size, boolean first) {
    ListTransactionsResponse.Builder page =
        ListTransactionsResponse.newBuilder().setTotalCount(listing.rows().size());
    listing.rows().stream()
        .skip(from)
        .limit(size)
        .map(entry -> TransactionCodec.encode(entry, listing.standing()))
        .forEach(page::addTransactions);
    if (first) {
      listing.groups().forEach(group -> page.addGroups(group(group)));
      listing.sums().forEach(sum -> page.addSums(sum(sum)));
    }
    return page;
  }

  private static TransactionGroup group(Group group) {
    TransactionGroup.Builder to =
        TransactionGroup.newBuilder().setKey(group.key()).setCount(group.count());
    group.sums().forEach(sum -> to.addSums(sum(sum)));
    return to.build();
  }

  private static TransactionSum sum(Sum sum) {
    return TransactionSum.newBuilder()
        .setCurrencyCode(sum.currency().code())
        .setCash(Decimals.encode(sum.cash()))
        .setFee(Decimals.encode(sum.fee()))
        .setTax(Decimals.encode(sum.tax()))
        .build();
  }
}
