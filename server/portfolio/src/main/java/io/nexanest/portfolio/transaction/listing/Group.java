package io.nexanest.portfolio.transaction.listing;

import java.util.List;

/** Rows that have a key in common. */
record Group(String key, int count, List<Sum> sums) {
  Group {
    sums = List.copyOf(sums);
  }
}
