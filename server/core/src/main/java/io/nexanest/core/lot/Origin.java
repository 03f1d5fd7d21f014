package io.nexanest.core.lot;

import io.nexanest.core.market.Converted;
import io.nexanest.core.transaction.Booked;

/** The transaction that opened a lot, with its whole cost in instrument and view currency. */
public record Origin(Booked transaction, Converted cost) {}
