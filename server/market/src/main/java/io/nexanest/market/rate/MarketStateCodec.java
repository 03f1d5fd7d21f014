package io.nexanest.market.rate;

import io.nexanest.api.market.v1.MarketState;
import io.nexanest.market.quote.LiveMarket;
import io.nexanest.market.quote.QuoteCodec;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;

final class MarketStateCodec {
  private MarketStateCodec() {}

  static MarketState encode(LiveMarket market, long privateVersion) {
    MarketState.Builder state = MarketState.newBuilder()
        .setBusinessDate(Dates.encode(market.day().businessDate()))
        .setFeedState(QuoteCodec.encode(market.status().state()))
        .setProvider(market.day().provider())
        .setSimulated(market.day().simulated())
        .setQuoteSequence(market.hub().sequence())
        .setDataVersion(market.day().dataVersion())
        .setPrivateVersion(privateVersion);
    market.status().quoteTime().ifPresent(time -> state.setQuoteTime(Times.encode(time)));
    return state.build();
  }
}
