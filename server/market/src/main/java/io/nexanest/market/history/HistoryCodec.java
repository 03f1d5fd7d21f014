package io.nexanest.market.history;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;

final class HistoryCodec {
  private HistoryCodec() {}

  static io.nexanest.api.market.v1.CorporateAction encode(CorporateAction action) {
    var message = io.nexanest.api.market.v1.CorporateAction.newBuilder()
        .setName(new InstrumentId(action.instrument()).name() + "/corporateActions/" + action.id())
        .setExDate(Dates.encode(action.exDate()));
    switch (action) {
      case CorporateAction.Split split ->
        message
            .setKind("split")
            .setRatioNew(Decimals.encode(split.ratioNew()))
            .setRatioOld(Decimals.encode(split.ratioOld()));
      case CorporateAction.Dividend dividend ->
        message
            .setKind("dividend")
            .setAmount(Decimals.encode(dividend.amount()))
            .setCurrencyCode(dividend.currency());
    }
    return message.build();
  }
}
