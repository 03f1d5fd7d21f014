package io.nexanest.platform.db;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** COPY and long reads on a transaction's own connection. */
final class Bulk {
  private static final int FETCH = 5_000;
  private static final int BUFFER = 64 << 10;

  private Bulk() {}

  static long copy(Connection connection, String table, Consumer<CopyRows> rows) {
    try {
      PGConnection postgres = connection.unwrap(PGConnection.class);
      // Not closed by try: closing would commit what was sent so far even when the rows failed.
      var stream = new PGCopyOutputStream(postgres, "copy " + table + " from stdin", BUFFER);
      boolean done = false;
      try {
        var out =
            new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        CopyRows sink = new CopyRows(out);
        rows.accept(sink);
        out.flush();
        stream.endCopy();
        done = true;
        return sink.count();
      } finally {
        if (!done && stream.isActive()) {
          stream.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("rows can't be copied to " + table, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void scan(Connection connection, String text, Consumer<Cells> each) {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery()) {
        Cells cells = new Cells(rows);
        while (rows.next()) {
          each.accept(cells);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("rows can't be read", e);
    }
  }
}
