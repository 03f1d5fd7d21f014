package io.nexanest.portfolio.action;

import com.google.protobuf.Message;
import io.nexanest.api.portfolio.v1.AnnounceCorporateActionRequest;
import io.nexanest.api.portfolio.v1.CorporateAction;
import io.nexanest.api.portfolio.v1.ElectCorporateActionRequest;
import io.nexanest.api.portfolio.v1.GetCorporateActionRequest;
import io.nexanest.api.portfolio.v1.ListAnnouncedActionsRequest;
import io.nexanest.api.portfolio.v1.ListAnnouncedActionsResponse;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import io.nexanest.portfolio.announcement.ActionName;
import io.nexanest.portfolio.announcement.Announcement;
import io.nexanest.portfolio.announcement.Election;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.InstrumentFact;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Poster;
import io.nexanest.wire.AsOfs;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Announcing, reading and electing; {@link ActionBookings} books. */
public final class CorporateActions {
  private final Platform platform;
  private final Ledgers ledgers;
  private final MarketPeer market;

  public CorporateActions(Platform platform, Ledgers ledgers, MarketPeer market) {
    this.platform = platform;
    this.ledgers = ledgers;
    this.market = market;
  }

  CorporateAction announce(AnnounceCorporateActionRequest request) {
    CorporateAction wanted = request.getCorporateAction();
    Catalogue catalogue = market.catalogue(Caller.tenant());
    boolean first = wanted.getName().isEmpty();
    ActionName name = first
        ? new ActionName(instrument(wanted, catalogue), platform.ids().get())
        : KnownActions.parse(wanted.getName());
    Fields fields = new Fields();
    currencies(wanted, name, catalogue, fields);
    Optional<Announcement> decoded = new AnnouncementDecoder(wanted, fields).decode(name, 1, now());
    decoded.ifPresent(one -> new AnnouncementCheck(one, catalogue, fields).check());
    fields.check();
    Announcement announced = decoded.orElseThrow();
    AsOf asOf = asOfNow();
    return once("AnnounceCorporateAction", request.getRequestId(), request, asOf, tx -> {
      // Under the ledger's lock, so that terms and what is booked by them can't pass each other.
      Poster.lock(tx, Caller.tenant());
      Announcement row = first ? announced : superseding(tx, announced, wanted.getEtag(), asOf);
      ActionStore.insert(tx, Caller.tenant(), row, Caller.principal().user());
      return row;
    });
  }

  private Announcement superseding(Tx tx, Announcement announced, String etag, AsOf asOf) {
    String name = announced.name().text();
    Announcement before = KnownActions.require(tx, name, asOf);
    Etags.require(etag, before.version(), name);
    KnownActions known = known(tx, asOf);
    if (!known.books().booked(announced.name()).isEmpty()) {
      throw new Problem(
          Reason.ACTION_BOOKED,
          name + " is booked by its terms so far; take that back before you change them",
          Map.of("resource", name));
    }
    return new Announcement(
        announced.name(),
        announced.terms(),
        announced.options(),
        announced.dates(),
        announced.cancelled(),
        announced.note(),
        before.version() + 1,
        announced.knownTime());
  }

  CorporateAction get(GetCorporateActionRequest request) {
    AsOf asOf = AsOfs.decode(request.getAsOf(), market.today(), KnownActions.EVER);
    Catalogue catalogue = market.catalogue(Caller.tenant());
    return in(tx ->
        encode(KnownActions.require(tx, request.getName(), asOf), known(tx, asOf), catalogue));
  }

  ListAnnouncedActionsResponse list(ListAnnouncedActionsRequest request) {
    int size = Pages.size(request.getPageSize());
    AsOf asOf = AsOfs.decode(request.getAsOf(), market.today(), KnownActions.EVER);
    ActionFilter filter = ActionFilter.of(request);
    Optional<ActionFilter.Place> after = platform
        .pages()
        .position(filter.question(), request.getPageToken())
        .map(ActionFilter.Place::parse);
    Catalogue catalogue = market.catalogue(Caller.tenant());
    return in(tx -> {
      KnownActions known = known(tx, asOf);
      List<Announcement> found =
          filter.apply(tx, known, ActionStore.known(tx, filter.instrument(), asOf.knownTime()));
      List<Announcement> rest = found.stream()
          .filter(one -> after.filter(place -> !place.isBefore(one)).isEmpty())
          .limit(size + 1L)
          .toList();
      Pages.Page<Announcement> page = platform
          .pages()
          .page(filter.question(), rest, size, one -> ActionFilter.Place.of(one).text());
      return ActionCodec.page(
          page.rows().stream().map(one -> encode(one, known, catalogue)).toList(), page.next());
    });
  }

  CorporateAction elect(ElectCorporateActionRequest request) {
    AsOf asOf = asOfNow();
    return once("ElectCorporateAction", request.getRequestId(), request, asOf, tx -> {
      Poster.lock(tx, Caller.tenant());
      Announcement announcement = KnownActions.require(tx, request.getName(), asOf);
      Election election = new ElectionCheck(
              announcement, known(tx, asOf).books(), asOf.effectiveDate())
          .of(request.getElection(), now());
      ActionStore.insert(
          tx, Caller.tenant(), announcement.name(), election, Caller.principal().user());
      return announcement;
    });
  }

  /** Cash is in the currency of the instrument, since that is what the books hold it in. */
  private static void currencies(
      CorporateAction wanted, ActionName name, Catalogue catalogue, Fields fields) {
    String own =
        catalogue.find(name.instrument()).map(fact -> fact.currency().code()).orElse("");
    String stated = wanted.getTerms().getCurrencyCode();
    if (!stated.isEmpty() && !stated.equals(own)) {
      fields.wrong(
          "corporate_action.terms.currency_code",
          Reason.CURRENCY_MISMATCH,
          "is the instrument's own, " + own + ", not " + stated);
    }
    for (int i = 0; i < wanted.getOptionsCount(); i++) {
      String code = wanted.getOptions(i).getTerms().getCurrencyCode();
      if (!code.isEmpty() && !code.equals(own)) {
        fields.wrong(
            "corporate_action.options[" + i + "].terms.currency_code",
            Reason.CURRENCY_MISMATCH,
            "is the instrument's own, " + own + ", not " + code);
      }
    }
  }

  private static InstrumentId instrument(CorporateAction wanted, Catalogue catalogue) {
    try {
      return catalogue
          .find(InstrumentId.parse(wanted.getInstrument()))
          .map(InstrumentFact::id)
          .orElseThrow(() -> Problem.notFound(wanted.getInstrument()));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(
          "corporate_action.instrument", Reason.FIELD_INVALID, String.valueOf(e.getMessage()));
    }
  }

  // What the market says is asked for before the transaction: it would want another connection,
  // while others may hold all of them waiting for the ledger's lock.
  private CorporateAction once(
      String method,
      String requestId,
      Message request,
      AsOf asOf,
      Function<Tx, Announcement> work) {
    Catalogue catalogue = market.catalogue(Caller.tenant());
    return in(tx ->
        RequestIds.once(tx, method, requestId, request, CorporateAction.parser(), () -> {
          Announcement announcement = work.apply(tx);
          Audit.write(
              tx,
              Caller.principal(),
              method,
              announcement.name().text(),
              Optional.of(RequestIds.parse(requestId)));
          return encode(announcement, known(tx, asOf), catalogue);
        }));
  }

  private static CorporateAction encode(
      Announcement announcement, KnownActions known, Catalogue catalogue) {
    List<Election> elections = known.elections(announcement);
    String currency = catalogue
        .find(announcement.name().instrument())
        .map(fact -> fact.currency().code())
        .orElse("");
    return ActionCodec.encode(
        announcement, known.books().state(announcement, elections), currency, elections);
  }

  private KnownActions known(Tx tx, AsOf asOf) {
    return KnownActions.of(tx, ledgers.read(tx, Caller.tenant()), asOf);
  }

  private AsOf asOfNow() {
    return AsOf.books(market.today(), KnownActions.EVER);
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T in(Function<Tx, T> work) {
    UUID tenant = Caller.tenant();
    return platform.database().inTransaction("portfolio", tenant, work);
  }
}
