package io.nexanest.market.watchlist;

import io.nexanest.api.market.v1.ListWatchlistsResponse;
import io.nexanest.api.market.v1.Watchlist;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.WatchlistId;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.wire.Times;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

final class WatchlistCodec {
  private static final int INSTRUMENTS_MOST = 500;

  private WatchlistCodec() {}

  static Watchlist encode(WatchlistRow row) {
    return Watchlist.newBuilder()
        .setName(new WatchlistId(row.id()).name())
        .setDisplayName(row.displayName())
        .addAllInstruments(
            row.instruments().stream().map(id -> new InstrumentId(id).name()).toList())
        .setEtag(Etags.of(row.version()))
        .setCreateTime(Times.encode(row.createTime()))
        .setUpdateTime(Times.encode(row.updateTime()))
        .build();
  }

  /** The instruments' ids; notes each that is unknown, malformed or there twice. */
  static List<UUID> instruments(Fields fields, List<String> names, Catalogue catalogue) {
    if (names.size() > INSTRUMENTS_MOST) {
      fields.wrong(
          "watchlist.instruments",
          Reason.FIELD_INVALID,
          "has " + names.size() + " entries; " + INSTRUMENTS_MOST + " is the most");
      return List.of();
    }
    Set<String> seen = new LinkedHashSet<>();
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String field = "watchlist.instruments[" + i + "]";
      OptionalInt index = catalogue.find(name);
      if (index.isEmpty()) {
        fields.wrong(field, Reason.FIELD_INVALID, "'" + name + "' is no instrument");
      } else if (!seen.add(name)) {
        fields.wrong(field, Reason.FIELD_INVALID, "'" + name + "' is there twice");
      } else {
        ids.add(catalogue.at(index.getAsInt()).id().uuid());
      }
    }
    return ids;
  }

  static UUID id(String name) {
    try {
      return WatchlistId.parse(name).uuid();
    } catch (IllegalArgumentException e) {
      String text = e.getMessage() == null ? "is no name of a watchlist" : e.getMessage();
      throw io.nexanest.platform.rpc.Problem.invalid("name", Reason.FIELD_INVALID, text);
    }
  }

  static ListWatchlistsResponse page(Pages.Page<WatchlistRow> page) {
    return ListWatchlistsResponse.newBuilder()
        .addAllWatchlists(page.rows().stream().map(WatchlistCodec::encode).toList())
        .setNextPageToken(page.next())
        .build();
  }
}
