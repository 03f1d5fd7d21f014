package io.nexanest.portfolio.importing.trace;

import com.google.protobuf.InvalidProtocolBufferException;
import io.nexanest.api.portfolio.v1.ImportRow;
import io.nexanest.api.portfolio.v1.StatementFormat;

/** What stored imports say of where a row stands. */
final class LineCodec {
  private LineCodec() {}

  /** The line of the file; where transactions share one, rows are numbered and it is a cell. */
  static int line(byte[] cells, int row) {
    try {
      String line = ImportRow.parseFrom(cells).getCellsOrDefault("line", "");
      return line.matches("[0-9]{1,9}") ? Integer.parseInt(line) : row;
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored row can't be read", e);
    }
  }

  /** What kind of file it was; imports stored before others were read are of delimited ones. */
  static String kind(byte[] format) {
    try {
      String kind = StatementFormat.parseFrom(format).getKind();
      return kind.isEmpty() ? "csv" : kind;
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored format can't be read", e);
    }
  }
}
