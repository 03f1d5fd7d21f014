package io.nexanest.market.tenant;

import io.nexanest.api.market.v1.ListMarksRequest;
import io.nexanest.api.market.v1.ListMarksResponse;
import io.nexanest.api.market.v1.SetMarkRequest;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Stated prices of private instruments. None is ever changed: another one is known later. */
public final class Marks {
  private static final String BEFORE_ALL = "2201-01-01 1970-01-01T00:00:00Z";

  private final Platform platform;
  private final TenantCatalogues catalogues;
  private final TenantChanges changes;

  public Marks(Platform platform, TenantCatalogues catalogues) {
    this.platform = platform;
    this.catalogues = catalogues;
    this.changes = new TenantChanges(platform);
  }

  io.nexanest.api.market.v1.Mark set(SetMarkRequest request) {
    UUID tenant = Caller.tenant();
    Instrument instrument = instrument(request.getParent());
    Fields fields = new Fields();
    Optional<LocalDate> date = MarkCodec.date(fields, request.getMark().getDate());
    Optional<Long> price = MarkCodec.price(fields, request.getMark().getPrice(), instrument);
    String source =
        fields.text("mark.source", request.getMark().getSource(), Limits.NAME_CHARACTERS);
    fields.check();
    io.nexanest.api.market.v1.Mark set = in(tx -> RequestIds.once(
        tx,
        "SetMark",
        request.getRequestId(),
        request,
        io.nexanest.api.market.v1.Mark.parser(),
        () -> {
          PrivateInstrumentStore.count(tx, tenant);
          if (MarkStore.count(tx, instrument.id()) >= Limits.MARKS_AN_INSTRUMENT) {
            throw Problem.quota("marks", "marks of one instrument", Limits.MARKS_AN_INSTRUMENT);
          }
          LocalDate day = date.orElseThrow();
          UUID id = platform.ids().get();
          Mark mark = new Mark(
              id,
              instrument.id(),
              day,
              price.orElseThrow(),
              source,
              known(MarkStore.lastKnown(tx, instrument.id(), day)));
          MarkStore.insert(tx, tenant, mark);
          Audit.write(
              tx,
              Caller.principal(),
              "SetMark",
              instrument.id().name(),
              Optional.of(RequestIds.parse(request.getRequestId())));
          changes.tell(tx, tenant);
          return MarkCodec.encode(mark, instrument.priceScale());
        }));
    changes.committed();
    return set;
  }

  ListMarksResponse list(ListMarksRequest request) {
    Instrument instrument = instrument(request.getParent());
    int size = Pages.size(request.getPageSize());
    String question = "marks " + request.getParent();
    String after = platform.pages().position(question, request.getPageToken()).orElse(BEFORE_ALL);
    LocalDate date = LocalDate.parse(after.substring(0, 10));
    Instant known = Instant.parse(after.substring(11));
    List<Mark> rows = in(tx -> MarkStore.page(tx, instrument.id(), date, known, size + 1));
    return MarkCodec.page(
        platform.pages().page(question, rows, size, mark -> mark.date() + " " + mark.known()),
        instrument.priceScale());
  }

  /** All marks of the caller's private instrument as closes. */
  public BarSeries series(InstrumentId instrument) {
    return in(tx -> MarkStore.series(tx, instrument));
  }

  /** Now, and after every mark of the same date, whatever the clock says. */
  private Instant known(Optional<Instant> last) {
    Instant now = platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
    return last.map(before -> before.plus(1, ChronoUnit.MICROS))
        .filter(next -> next.isAfter(now))
        .orElse(now);
  }

  private Instrument instrument(String name) {
    return PrivateInstruments.requirePrivate(
        catalogues.of(Caller.tenant()).catalogue(), "parent", name);
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("market", Caller.tenant(), work);
  }
}
