package io.nexanest.market.tenant;

import io.nexanest.api.market.v1.CreateInstrumentRequest;
import io.nexanest.api.market.v1.UpdateInstrumentRequest;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Contract;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.InstrumentCodec;
import io.nexanest.market.instrument.PriceSpans;
import io.nexanest.market.instrument.Terms;
import io.nexanest.market.instrument.Visible;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Masks;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The instruments that a tenant describes itself, such as options, bonds and private assets. No
 * other tenant sees them, and among those that the tenant sees no symbol and no identifier is there
 * twice.
 */
public final class PrivateInstruments {
  /** Nothing that a value is computed with: what was reported comes out again for ever. */
  private static final Set<String> WRITABLE =
      Set.of("display_name", "sector", "identifiers", "terms");

  private final Platform platform;
  private final TenantCatalogues catalogues;
  private final TenantChanges changes;

  public PrivateInstruments(Platform platform, TenantCatalogues catalogues) {
    this.platform = platform;
    this.catalogues = catalogues;
    this.changes = new TenantChanges(platform);
  }

  io.nexanest.api.market.v1.Instrument create(CreateInstrumentRequest request) {
    UUID tenant = Caller.tenant();
    Catalogue seen = catalogues.of(tenant).catalogue();
    Fields fields = new Fields();
    var decoder = new PrivateInstrumentDecoder(request.getInstrument(), seen, fields);
    String assetClass = decoder.assetClass();
    String currency = decoder.currency();
    Instrument wanted = new Instrument(
        new InstrumentId(platform.ids().get()),
        decoder.displayName(),
        assetClass,
        decoder.sector(),
        currency,
        decoder.priceScale(),
        decoder.identifiers(),
        List.of(decoder.listing(currency)),
        decoder.terms(assetClass),
        1);
    fields.check();
    return told(tx -> RequestIds.once(
        tx,
        "CreateInstrument",
        request.getRequestId(),
        request,
        io.nexanest.api.market.v1.Instrument.parser(),
        () -> {
          PrivateInstrumentStore.count(tx, tenant);
          List<Instrument> others = PrivateInstrumentStore.all(tx);
          if (others.size() >= Limits.PRIVATE_INSTRUMENTS) {
            throw Problem.quota(
                "private_instruments", "private instruments", Limits.PRIVATE_INSTRUMENTS);
          }
          refuseTaken(wanted, seen, others);
          PrivateInstrumentStore.insert(tx, tenant, wanted, now());
          return audited(tx, "CreateInstrument", wanted, Optional.empty(), request.getRequestId());
        }));
  }

  io.nexanest.api.market.v1.Instrument update(UpdateInstrumentRequest request) {
    UUID tenant = Caller.tenant();
    String name = request.getInstrument().getName();
    Set<String> paths = Masks.paths(request.getUpdateMask(), request.getInstrument(), WRITABLE);
    Visible visible = catalogues.of(tenant);
    Catalogue seen = visible.catalogue();
    requirePrivate(seen, "instrument.name", name);
    return told(tx -> RequestIds.once(
        tx,
        "UpdateInstrument",
        request.getRequestId(),
        request,
        io.nexanest.api.market.v1.Instrument.parser(),
        () -> {
          PrivateInstrumentStore.count(tx, tenant);
          List<Instrument> all = PrivateInstrumentStore.all(tx);
          Instrument before = all.stream()
              .filter(each -> each.id().name().equals(name))
              .findFirst()
              .orElseThrow(() -> Problem.notFound(name));
          Etags.check(request.getInstrument().getEtag(), before.version(), name);
          Fields fields = new Fields();
          Instrument after = changed(
              before, paths, new PrivateInstrumentDecoder(request.getInstrument(), seen, fields));
          if (accrues(before) || accrues(after)) {
            refuseOtherTerms(before, after, fields);
          }
          fields.check();
          refuseTaken(after, seen, all);
          PrivateInstrumentStore.update(tx, tenant, after, now());
          return audited(
              tx, "UpdateInstrument", after, visible.spans().of(after), request.getRequestId());
        }));
  }

  /** The tenant's private instrument of that name; refuses one of the market in its own words. */
  static Instrument requirePrivate(Catalogue seen, String field, String name) {
    Instrument instrument = seen.at(seen.require(field, name));
    if (!instrument.isPrivate()) {
      throw Problem.invalid(
          field,
          Reason.FIELD_INVALID,
          "'" + instrument.symbol() + "' is the market's; this is for private instruments");
    }
    return instrument;
  }

  private static Instrument changed(
      Instrument before, Set<String> paths, PrivateInstrumentDecoder to) {
    Terms terms = before.terms();
    return new Instrument(
        before.id(),
        paths.contains("display_name") ? to.displayName() : before.displayName(),
        before.assetClass(),
        paths.contains("sector") ? to.sector() : before.sector(),
        before.currency(),
        before.priceScale(),
        paths.contains("identifiers") ? to.identifiers() : before.identifiers(),
        before.listings(),
        new Terms(
            terms.multiplier(),
            terms.margined(),
            paths.contains("terms") ? to.contract(before.assetClass()) : terms.contract()),
        before.version() + 1);
  }

  private static boolean accrues(Instrument instrument) {
    return instrument
        .terms()
        .contract()
        .filter(contract ->
            contract instanceof Contract.Bond bond && bond.schedule().isPresent())
        .isPresent();
  }

  private static void refuseOtherTerms(Instrument before, Instrument after, Fields fields) {
    boolean same = InstrumentCodec.encode(before, Optional.empty())
        .getTerms()
        .equals(InstrumentCodec.encode(after, Optional.empty()).getTerms());
    if (!same) {
      fields.wrong(
          "instrument.terms",
          Reason.FIELD_INVALID,
          "stay as they are where interest accrues by them, because values rest on them;"
              + " describe the changed bond under another symbol");
    }
  }

  /** Looks at the market's and, as they are in this transaction, at the tenant's others. */
  private static void refuseTaken(Instrument wanted, Catalogue seen, List<Instrument> all) {
    List<Instrument> others =
        new ArrayList<>(seen.all().stream().filter(each -> !each.isPrivate()).toList());
    all.stream().filter(each -> !each.id().equals(wanted.id())).forEach(others::add);
    Catalogue catalogue = new Catalogue(others);
    if (catalogue.resolve("SYMBOL", wanted.symbol()).isPresent()) {
      throw taken("symbol", wanted.symbol());
    }
    for (Instrument.Identifier identifier : wanted.identifiers()) {
      if (catalogue.resolve(identifier.scheme(), identifier.value()).isPresent()) {
        throw taken(identifier.scheme(), identifier.value());
      }
    }
  }

  private static Problem taken(String scheme, String value) {
    return new Problem(
        Reason.RESOURCE_EXISTS,
        "there is an instrument with the " + scheme + " '" + value + "' already",
        Map.of("scheme", scheme, "value", value));
  }

  private io.nexanest.api.market.v1.Instrument audited(
      Tx tx,
      String method,
      Instrument instrument,
      Optional<PriceSpans.Span> span,
      String requestId) {
    Audit.write(
        tx,
        Caller.principal(),
        method,
        instrument.id().name(),
        Optional.of(RequestIds.parse(requestId)));
    changes.tell(tx, Caller.tenant());
    return InstrumentCodec.encode(instrument, span);
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T told(Function<Tx, T> work) {
    T answer = platform.database().inTransaction("market", Caller.tenant(), work);
    changes.committed();
    return answer;
  }
}
