package io.nexanest.portfolio.holding;

import io.nexanest.api.portfolio.v1.ListLotsResponse;
import io.nexanest.api.portfolio.v1.Lot;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.portfolio.valuation.Standpoint;
import io.nexanest.wire.AsOfs;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;

/** Open lots as messages. */
final class LotCodec {
  private LotCodec() {}

  /** The lots of the scope, or of one instrument in it. */
  static ListLotsResponse encode(Standpoint standpoint, String instrument) {
    ListLotsResponse.Builder answer =
        ListLotsResponse.newBuilder().setAsOf(AsOfs.encode(standpoint.asOf()));
    for (Position position : standpoint.book().positions(standpoint.scope())) {
      if (position instanceof SecurityPosition security
          && (instrument.isEmpty() || security.key().instrument().name().equals(instrument))) {
        security.lots().forEach(lot -> answer.addLots(lot(lot, security.key().account())));
      }
    }
    return answer.build();
  }

  private static Lot lot(io.nexanest.core.lot.Lot lot, AccountId account) {
    return Lot.newBuilder()
        .setName(account.name() + "/lots/" + lot.openedBy().text())
        .setAccount(account.name())
        .setInstrument(lot.instrument().name())
        .setTransaction(lot.openedBy().name())
        .setOpenDate(Dates.encode(lot.date()))
        .setQuantity(Decimals.encode(lot.quantity()))
        .setCost(Decimals.encode(lot.cost().own()))
        .setCostCurrency(lot.cost().ownCurrency().code())
        .setViewCost(Decimals.encode(lot.cost().view()))
        .setViewCurrency(lot.cost().viewCurrency().code())
        .build();
  }
}
