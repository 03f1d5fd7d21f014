package io.nexanest.portfolio.market;

import io.grpc.Channel;
import io.nexanest.api.market.v1.GetMarketStateRequest;
import io.nexanest.api.market.v1.Instrument;
import io.nexanest.api.market.v1.InstrumentServiceGrpc;
import io.nexanest.api.market.v1.ListInstrumentsRequest;
import io.nexanest.api.market.v1.ListInstrumentsResponse;
import io.nexanest.api.market.v1.MarketState;
import io.nexanest.api.market.v1.RateServiceGrpc;
import io.nexanest.core.market.Terms;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Peers;
import io.nexanest.platform.security.Principal;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Asks the market slice, in core and kernel words. */
public final class MarketPeer {
  private static final Principal READER = Principal.system(new java.util.UUID(0, 0));

  private final Peers peers;
  private final AtomicReference<Held> held =
      new AtomicReference<>(new Held(-1, new Catalogue(List.of())));

  public MarketPeer(Peers peers) {
    this.peers = peers;
  }

  /** What the market calls today. */
  public LocalDate today() {
    return Dates.decode(state().getBusinessDate());
  }

  public MarketState state() {
    return RateServiceGrpc.newBlockingStub(channel())
        .getMarketState(GetMarketStateRequest.getDefaultInstance());
  }

  /** Every instrument; read again when the market's data have changed. */
  public Catalogue catalogue() {
    long version = state().getDataVersion();
    return held.updateAndGet(old -> old.version() == version ? old : new Held(version, read()))
        .catalogue();
  }

  Channel channel() {
    return peers.channel("market", READER);
  }

  private Catalogue read() {
    List<InstrumentFact> all = new ArrayList<>();
    String token = "";
    do {
      ListInstrumentsResponse page = InstrumentServiceGrpc.newBlockingStub(channel())
          .listInstruments(ListInstrumentsRequest.newBuilder()
              .setPageSize(Limits.PAGE_MAX)
              .setPageToken(token)
              .build());
      page.getInstrumentsList().stream().map(MarketPeer::fact).forEach(all::add);
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return new Catalogue(all);
  }

  private static InstrumentFact fact(Instrument instrument) {
    return new InstrumentFact(
        InstrumentId.parse(instrument.getName()),
        instrument.getListingsCount() == 0 ? "" : instrument.getListings(0).getSymbol(),
        instrument.getDisplayName(),
        instrument.getAssetClass(),
        instrument.getSector(),
        CurrencyCode.of(instrument.getCurrencyCode()),
        instrument.getIdentifiersList().stream()
            .filter(identifier -> identifier.getScheme().equals("ISIN"))
            .map(identifier -> identifier.getValue())
            .findFirst(),
        Terms.PLAIN);
  }

  private record Held(long version, Catalogue catalogue) {}
}
