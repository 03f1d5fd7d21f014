package io.nexanest.market.watchlist;

import com.google.protobuf.Empty;
import io.nexanest.api.market.v1.CreateWatchlistRequest;
import io.nexanest.api.market.v1.DeleteWatchlistRequest;
import io.nexanest.api.market.v1.ListWatchlistsRequest;
import io.nexanest.api.market.v1.ListWatchlistsResponse;
import io.nexanest.api.market.v1.UpdateWatchlistRequest;
import io.nexanest.api.market.v1.Watchlist;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Masks;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.telemetry.Audit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The watchlists of a tenant. */
public final class Watchlists {
  static final int MOST = 1_000;
  private static final String SLICE = "market";
  private static final String QUESTION = "watchlists";
  private static final Set<String> WRITABLE = Set.of("display_name", "instruments");

  private final Platform platform;
  private final Supplier<Catalogue> catalogue;

  public Watchlists(Platform platform, Supplier<Catalogue> catalogue) {
    this.platform = platform;
    this.catalogue = catalogue;
  }

  Watchlist create(CreateWatchlistRequest request) {
    Principal caller = Caller.principal();
    Fields fields = new Fields();
    String name = displayName(fields, request.getWatchlist());
    List<UUID> instruments = WatchlistCodec.instruments(
        fields, request.getWatchlist().getInstrumentsList(), catalogue.get());
    fields.check();
    return in(tx -> RequestIds.once(
        tx, "CreateWatchlist", request.getRequestId(), request, Watchlist.parser(), () -> {
          if (WatchlistStore.count(tx) >= MOST) {
            throw new Problem(
                Reason.QUOTA_EXCEEDED,
                "there are " + MOST + " watchlists already, which is the most; delete one first",
                Map.of("limit", Integer.toString(MOST)));
          }
          Instant now = now();
          UUID id = platform.ids().get();
          WatchlistRow row = new WatchlistRow(caller.tenant(), id, name, instruments, 1, now, now);
          WatchlistStore.insert(tx, row);
          return audited(tx, "CreateWatchlist", row, request.getRequestId());
        }));
  }

  Watchlist get(String name) {
    UUID id = WatchlistCodec.id(name);
    return in(tx -> WatchlistStore.find(tx, id))
        .map(WatchlistCodec::encode)
        .orElseThrow(() -> Problem.notFound(name));
  }

  /** A page by display name. */
  ListWatchlistsResponse list(ListWatchlistsRequest request) {
    int size = Pages.size(request.getPageSize());
    String after =
        platform.pages().position(QUESTION, request.getPageToken()).orElse(new UUID(0, 0) + "");
    UUID afterId = UUID.fromString(after.substring(0, 36));
    String afterName = after.substring(36);
    List<WatchlistRow> rows = in(tx -> WatchlistStore.page(tx, afterName, afterId, size + 1));
    return WatchlistCodec.page(
        platform.pages().page(QUESTION, rows, size, row -> row.id() + row.displayName()));
  }

  Watchlist update(UpdateWatchlistRequest request) {
    Watchlist wanted = request.getWatchlist();
    UUID id = WatchlistCodec.id(wanted.getName());
    Set<String> paths = Masks.paths(request.getUpdateMask(), wanted, WRITABLE);
    Fields fields = new Fields();
    Optional<String> name = paths.contains("display_name")
        ? Optional.of(displayName(fields, wanted))
        : Optional.empty();
    Optional<List<UUID>> instruments = paths.contains("instruments")
        ? Optional.of(
            WatchlistCodec.instruments(fields, wanted.getInstrumentsList(), catalogue.get()))
        : Optional.empty();
    fields.check();
    return in(tx -> RequestIds.once(
        tx, "UpdateWatchlist", request.getRequestId(), request, Watchlist.parser(), () -> {
          WatchlistRow before = locked(tx, id, wanted.getName());
          Etags.check(wanted.getEtag(), before.version(), wanted.getName());
          WatchlistRow row = new WatchlistRow(
              before.tenant(),
              id,
              name.orElse(before.displayName()),
              instruments.orElse(before.instruments()),
              before.version() + 1,
              before.createTime(),
              now());
          WatchlistStore.update(tx, row);
          return audited(tx, "UpdateWatchlist", row, request.getRequestId());
        }));
  }

  Empty delete(DeleteWatchlistRequest request) {
    UUID id = WatchlistCodec.id(request.getName());
    return in(tx -> RequestIds.once(
        tx, "DeleteWatchlist", request.getRequestId(), request, Empty.parser(), () -> {
          WatchlistRow before = locked(tx, id, request.getName());
          Etags.check(request.getEtag(), before.version(), request.getName());
          WatchlistStore.delete(tx, id);
          audited(tx, "DeleteWatchlist", before, request.getRequestId());
          return Empty.getDefaultInstance();
        }));
  }

  private static String displayName(Fields fields, Watchlist watchlist) {
    return fields.text(
        "watchlist.display_name", watchlist.getDisplayName(), Limits.NAME_CHARACTERS);
  }

  private static WatchlistRow locked(Tx tx, UUID id, String name) {
    return WatchlistStore.lock(tx, id).orElseThrow(() -> Problem.notFound(name));
  }

  private static Watchlist audited(Tx tx, String method, WatchlistRow row, String requestId) {
    Watchlist watchlist = WatchlistCodec.encode(row);
    Audit.write(
        tx,
        Caller.principal(),
        method,
        watchlist.getName(),
        Optional.of(RequestIds.parse(requestId)));
    return watchlist;
  }

  private Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction(SLICE, Caller.tenant(), work);
  }
}
