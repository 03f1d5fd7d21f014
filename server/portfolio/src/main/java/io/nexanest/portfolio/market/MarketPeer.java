package io.nexanest.portfolio.market;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import io.nexanest.wire.Decimals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Asks the market slice, in core and kernel words: for a tenant where its private instruments
 * count, else for nobody.
 */
public final class MarketPeer {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final int HELD = 32;
  private static final Catalogue NO_INSTRUMENTS = new Catalogue(List.of());

  private final Peers peers;
  private final Cache<UUID, Held> held = Caffeine.newBuilder().maximumSize(HELD).build();

  public MarketPeer(Peers peers) {
    this.peers = peers;
  }

  /**
   * The state of what is kept of the market.
   *
   * @param shared counts the changes of the market's past
   * @param own counts the changes of the tenant's private instruments and marks
   */
  record Version(long shared, long own) {
    static Version of(MarketState state) {
      return new Version(state.getDataVersion(), state.getPrivateVersion());
    }
  }

  private record Held(Version version, Catalogue catalogue) {}

  /** What the market calls today. */
  public LocalDate today() {
    return Dates.decode(state(NOBODY).getBusinessDate());
  }

  /** Today and the tenant's catalogue, of one question. */
  public record Day(LocalDate today, Catalogue catalogue) {}

  /** What a posting has to know of the market. */
  public Day day(UUID tenant) {
    MarketState state = state(tenant);
    return new Day(Dates.decode(state.getBusinessDate()), catalogue(tenant, Version.of(state)));
  }

  /** What a posting that names no instrument has to know of the market: today. */
  public Day dayOnly() {
    return new Day(today(), NO_INSTRUMENTS);
  }

  /** Every instrument that the tenant sees; read again when something of it has changed. */
  public Catalogue catalogue(UUID tenant) {
    return catalogue(tenant, version(tenant));
  }

  private Catalogue catalogue(UUID tenant, Version version) {
    Held before = held.getIfPresent(tenant);
    if (before != null && before.version().equals(version)) {
      return before.catalogue();
    }
    Catalogue catalogue = read(tenant);
    held.put(tenant, new Held(version, catalogue));
    return catalogue;
  }

  Version version(UUID tenant) {
    return Version.of(state(tenant));
  }

  /** What every tenant sees. */
  Channel channel() {
    return channel(NOBODY);
  }

  Channel channel(UUID tenant) {
    return peers.channel("market", Principal.system(tenant));
  }

  private MarketState state(UUID tenant) {
    return RateServiceGrpc.newBlockingStub(channel(tenant))
        .getMarketState(GetMarketStateRequest.getDefaultInstance());
  }

  private Catalogue read(UUID tenant) {
    List<InstrumentFact> all = new ArrayList<>();
    String token = "";
    do {
      ListInstrumentsResponse page = InstrumentServiceGrpc.newBlockingStub(channel(tenant))
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
        terms(instrument),
        instrument.getPrivateToTenant());
  }

  private static Terms terms(Instrument instrument) {
    return instrument.hasMultiplier()
        ? new Terms(
            Decimals.decode(instrument.getMultiplier()),
            instrument.getMargined(),
            BondTermsDecoder.decode(instrument.getTerms()))
        : Terms.PLAIN;
  }
}
