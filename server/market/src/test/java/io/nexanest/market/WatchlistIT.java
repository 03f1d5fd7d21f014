package io.nexanest.market;

import static io.nexanest.market.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.nexanest.api.market.v1.CreateWatchlistRequest;
import io.nexanest.api.market.v1.DeleteWatchlistRequest;
import io.nexanest.api.market.v1.GetWatchlistRequest;
import io.nexanest.api.market.v1.ListWatchlistsRequest;
import io.nexanest.api.market.v1.UpdateWatchlistRequest;
import io.nexanest.api.market.v1.Watchlist;
import io.nexanest.api.market.v1.WatchlistServiceGrpc;
import io.nexanest.api.market.v1.WatchlistServiceGrpc.WatchlistServiceBlockingStub;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.instrument.StableId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WatchlistIT {
  private static final String IBM = new InstrumentId(StableId.ofListing("XNYS", "IBM")).name();
  private static final String ALCOA = new InstrumentId(StableId.ofListing("XNYS", "AA")).name();
  private static MarketServer server;
  private static WatchlistServiceBlockingStub watchlists;

  @BeforeAll
  static void start() {
    server = new MarketServer(Map.of());
    server.ready();
    watchlists = WatchlistServiceGrpc.newBlockingStub(server.as("ann"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private static Watchlist get(String name) {
    return watchlists.getWatchlist(
        GetWatchlistRequest.newBuilder().setName(name).build());
  }

  private static Watchlist create(WatchlistServiceBlockingStub stub, Watchlist.Builder watchlist) {
    return stub.createWatchlist(CreateWatchlistRequest.newBuilder()
        .setRequestId(fresh())
        .setWatchlist(watchlist)
        .build());
  }

  private static void delete(Watchlist watchlist) {
    var gone = watchlists.deleteWatchlist(DeleteWatchlistRequest.newBuilder()
        .setName(watchlist.getName())
        .setEtag(watchlist.getEtag())
        .setRequestId(fresh())
        .build());
    assertThat(gone.getSerializedSize()).isZero();
  }

  @Test
  void aWatchlistLivesItsLife() {
    var request = CreateWatchlistRequest.newBuilder()
        .setRequestId(fresh())
        .setWatchlist(Watchlist.newBuilder()
            .setDisplayName("Blue chips")
            .addInstruments(IBM)
            .addInstruments(ALCOA))
        .build();
    Watchlist made = watchlists.createWatchlist(request);
    assertThat(watchlists.createWatchlist(request)).isEqualTo(made);
    assertThat(made.getInstrumentsList()).containsExactly(IBM, ALCOA);
    assertThat(made.getEtag()).isEqualTo("\"1\"");
    assertThat(get(made.getName())).isEqualTo(made);
    Watchlist changed = watchlists.updateWatchlist(UpdateWatchlistRequest.newBuilder()
        .setRequestId(fresh())
        .setWatchlist(made.toBuilder().clearInstruments().setDisplayName("x"))
        .setUpdateMask(FieldMask.newBuilder().addPaths("instruments"))
        .build());
    assertThat(changed.getDisplayName()).isEqualTo("Blue chips");
    assertThat(changed.getInstrumentsList()).isEmpty();
    assertThat(changed.getEtag()).isEqualTo("\"2\"");
    assertRefused(Reason.ETAG_MISMATCH, () -> delete(made));
    delete(changed);
    assertRefused(Reason.RESOURCE_NOT_FOUND, () -> get(made.getName()));
    assertThat(audited())
        .containsSequence(
            "CreateWatchlist " + made.getName(),
            "UpdateWatchlist " + made.getName(),
            "DeleteWatchlist " + made.getName());
  }

  private static List<String> audited() {
    String text = "select method, subject from platform.audit order by audit_id";
    return server
        .postgres()
        .database()
        .inTransaction(
            "market",
            MarketServer.tenant("ann"),
            tx -> tx.sql(text).list(row -> row.text("method") + " " + row.text("subject")));
  }

  @Test
  void whatIsWrongWithAWatchlistIsTold() {
    assertRefused(
        Reason.FIELD_REQUIRED,
        () -> watchlists.createWatchlist(CreateWatchlistRequest.newBuilder()
            .setWatchlist(Watchlist.newBuilder().setDisplayName("No request id"))
            .build()));
    var unknown = Watchlist.newBuilder().setDisplayName("Unknown").addInstruments("instruments/x");
    assertRefused(Reason.FIELD_INVALID, () -> create(watchlists, unknown));
    var viewer = WatchlistServiceGrpc.newBlockingStub(server.as("viewer"));
    var mine = Watchlist.newBuilder().setDisplayName("Mine");
    assertRefused(Reason.PERMISSION_MISSING, () -> create(viewer, mine));
    Watchlist made = create(watchlists, Watchlist.newBuilder().setDisplayName("Mask"));
    assertRefused(
        Reason.MASK_PATH_UNKNOWN,
        () -> watchlists.updateWatchlist(UpdateWatchlistRequest.newBuilder()
            .setRequestId(fresh())
            .setWatchlist(made)
            .setUpdateMask(FieldMask.newBuilder().addPaths("etag"))
            .build()));
  }

  @Test
  void watchlistsAreListedByNameAndOnlyToTheirTenant() {
    var eve = WatchlistServiceGrpc.newBlockingStub(server.as("eve"));
    for (String name : List.of("Cc", "Aa", "Bb")) {
      assertThat(create(eve, Watchlist.newBuilder().setDisplayName(name)).getName())
          .startsWith("watchlists/");
    }
    var first =
        eve.listWatchlists(ListWatchlistsRequest.newBuilder().setPageSize(2).build());
    assertThat(first.getWatchlistsList())
        .extracting(Watchlist::getDisplayName)
        .containsExactly("Aa", "Bb");
    var next = ListWatchlistsRequest.newBuilder()
        .setPageSize(2)
        .setPageToken(first.getNextPageToken())
        .build();
    var second = eve.listWatchlists(next);
    assertThat(second.getWatchlistsList())
        .extracting(Watchlist::getDisplayName)
        .containsExactly("Cc");
    assertThat(second.getNextPageToken()).isEmpty();
    assertRefused(Reason.RESOURCE_NOT_FOUND, () -> get(first.getWatchlists(0).getName()));
    assertRefused(Reason.PAGE_TOKEN_INVALID, () -> watchlists.listWatchlists(next));
  }
}
