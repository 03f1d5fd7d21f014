package io.nexanest.portfolio.importing.memory;

import io.nexanest.platform.db.Batch;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of what is remembered of sources. */
public final class SourceStore {
  /** A source that needs more is not one that a person has told by hand. */
  static final int MOST_NAMES = 1_000;

  private static final String NAME = """
      insert into portfolio.statement_name (tenant_id, source, written, meant)
      values (?, ?, ?, ?)
      on conflict (tenant_id, source, written) do update set meant = excluded.meant""";

  private SourceStore() {}

  /** The format in which the source's last file was booked, as it was stored. */
  public static Optional<byte[]> format(Tx tx, Source source) {
    return tx.sql("select format from portfolio.statement_source where source = :source")
        .with("source", source.bytes())
        .one(row -> row.bytes("format"));
  }

  /** What a person has put in the place of the file's names of instruments. */
  public static Map<String, String> names(Tx tx, Source source) {
    Map<String, String> names = new HashMap<>();
    tx.sql("""
            select written, meant from portfolio.statement_name where source = :source
            order by written limit :most""")
        .with("source", source.bytes())
        .with("most", MOST_NAMES)
        .list(row -> names.put(row.text("written"), row.text("meant")));
    return names;
  }

  /** Remembers how a file was read that is booked now, and what its names were found to mean. */
  public static void keep(
      Tx tx, UUID tenant, Source source, byte[] format, Map<String, String> names, Instant now) {
    tx.sql("""
            insert into portfolio.statement_source (tenant_id, source, format, update_time)
            values (:tenant, :source, :format, :time)
            on conflict (tenant_id, source)
            do update set format = excluded.format, update_time = excluded.update_time""")
        .with("tenant", tenant)
        .with("source", source.bytes())
        .with("format", format)
        .with("time", now)
        .execute();
    int room = MOST_NAMES - names(tx, source).size();
    Batch.run(
        tx,
        NAME,
        names.entrySet().stream()
            .limit(Math.max(0, room))
            .<List<?>>map(name -> List.of(tenant, source.bytes(), name.getKey(), name.getValue()))
            .toList());
  }
}
