package io.nexanest.portfolio.importing;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportRow;
import io.nexanest.api.portfolio.v1.ImportRowState;
import io.nexanest.api.portfolio.v1.ImportState;
import io.nexanest.api.portfolio.v1.StatementFormat;
import io.nexanest.api.portfolio.v1.UploadStatementRequest;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.Problems;
import io.nexanest.portfolio.importing.review.Judgement;
import io.nexanest.portfolio.importing.review.RowError;
import io.nexanest.portfolio.importing.review.RowState;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.statement.FormatHints;
import io.nexanest.portfolio.importing.text.DatePattern;
import io.nexanest.portfolio.importing.total.TotalCodec;
import io.nexanest.portfolio.transaction.TransactionCodec;
import io.nexanest.wire.Times;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Imports and their rows as messages. */
final class ImportCodec {
  private ImportCodec() {}

  static Import encode(ImportRecord record) {
    Import.Builder to = Import.newBuilder()
        .setName(record.id().name())
        .setAccount(record.account().name())
        .setFileName(record.fileName())
        .setSha256(HexFormat.of().formatHex(record.sha256()))
        .setState(ImportState.valueOf("IMPORT_STATE_" + record.state().name()))
        .setFormat(encode(record.format()))
        .setRowCount(record.counts().all())
        .setReadyCount(record.counts().ready())
        .setInvalidCount(record.counts().invalid())
        .setDuplicateCount(record.counts().duplicate())
        .setSkippedCount(record.counts().skipped())
        .setBookedCount(record.counts().booked())
        .setEtag(Etags.of(record.version()))
        .setCreateTime(Times.encode(record.createTime()))
        .addAllTotals(record.totals().stream().map(TotalCodec::encode).toList())
        .setFormatRemembered(record.remembered())
        .setParserVersion(record.parserVersion());
    record.endTime().map(Times::encode).ifPresent(to::setEndTime);
    record.document().map(DocumentId::name).ifPresent(to::setDocument);
    return to.build();
  }

  /** An import as lists have it: totals can be long. */
  static Import listed(ImportRecord record) {
    return encode(record).toBuilder().clearTotals().build();
  }

  static StatementFormat encode(Format format) {
    StatementFormat.Builder to = StatementFormat.newBuilder()
        .setEncoding(format.encoding())
        .setKind(format.kind())
        .setSourceAccount(format.account())
        .setDelimiter(format.delimiter())
        .setDecimalMark(String.valueOf(format.decimalMark()))
        .setDatePattern(format.datePattern().text());
    format.columns().forEach((column, header) -> to.putColumns(column.columnName(), header));
    return to.build();
  }

  /** A format as it is stored. */
  static byte[] bytes(Format format) {
    return encode(format).toByteArray();
  }

  /** The format of a stored import. */
  static Format format(byte[] bytes) {
    StatementFormat from = read(bytes, StatementFormat.parser());
    return new Format(
        // Imports stored before other kinds of files were read are of delimited ones.
        from.getKind().isEmpty() ? "csv" : from.getKind(),
        from.getSourceAccount(),
        from.getEncoding(),
        from.getDelimiter(),
        from.getDecimalMark().charAt(0),
        DatePattern.of(from.getDatePattern()),
        columns(from.getColumnsMap()));
  }

  /**
   * The hints that read a file as another of the same source was read. Only delimited files leave
   * it open how they are written; of others it is known which of their accounts is meant, since
   * they are only of the same source if they were for the same account.
   */
  static FormatHints hints(byte[] format) {
    StatementFormat from = read(format, StatementFormat.parser());
    return from.getKind().equals("csv")
        ? hints(from.toBuilder().clearSourceAccount().build())
        : FormatHints.ofAccount(from.getSourceAccount());
  }

  /** The hints that read the same file again as it was read. */
  static FormatHints again(Format format) {
    return format.kind().equals("csv")
        ? hints(encode(format))
        : FormatHints.ofAccount(format.account());
  }

  static FormatHints hints(StatementFormat from) {
    return new FormatHints(
        from.getEncoding(),
        from.getDelimiter(),
        from.getDecimalMark(),
        from.getDatePattern(),
        from.getColumnsMap(),
        from.getSourceAccount());
  }

  static ImportRow encode(ImportId id, RowRecord row) {
    ImportRow.Builder to = read(row.outcome().toByteArray(), ImportRow.parser()).toBuilder()
        .setName(rowName(id, row.line()))
        .setLineNumber(row.line())
        .putAllCells(row.source().cells())
        .setState(state(row.state()));
    row.transaction().map(TransactionId::name).ifPresent(to::setBookedTransaction);
    return to.build();
  }

  static String rowName(ImportId id, int line) {
    return id.name() + "/rows/" + line;
  }

  static ImportRowState state(RowState state) {
    return ImportRowState.valueOf("IMPORT_ROW_STATE_" + state.name());
  }

  /** The state asked for; empty for all, or for one that is newer than this server. */
  static Optional<RowState> state(ImportRowState state) {
    return switch (state) {
      case IMPORT_ROW_STATE_READY -> Optional.of(RowState.READY);
      case IMPORT_ROW_STATE_INVALID -> Optional.of(RowState.INVALID);
      case IMPORT_ROW_STATE_DUPLICATE -> Optional.of(RowState.DUPLICATE);
      case IMPORT_ROW_STATE_SKIPPED -> Optional.of(RowState.SKIPPED);
      case IMPORT_ROW_STATE_BOOKED -> Optional.of(RowState.BOOKED);
      case IMPORT_ROW_STATE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }

  /** The part of a row that a judgement says. */
  static ByteString outcome(Judgement judgement) {
    ImportRow.Builder to = ImportRow.newBuilder();
    judgement.draft().map(TransactionCodec::draft).ifPresent(to::setTransaction);
    judgement.errors().stream().map(ImportCodec::status).forEach(to::addErrors);
    return to.build().toByteString();
  }

  /** Cells by header or column name, for storing. */
  static byte[] bytes(Map<String, String> cells) {
    return ImportRow.newBuilder().putAllCells(cells).build().toByteArray();
  }

  /** Cells that {@link #bytes} wrote. */
  static Map<String, String> cells(byte[] bytes) {
    return read(bytes, ImportRow.parser()).getCellsMap();
  }

  /** Whether something is wrong with a row, or was when it was left out. */
  static boolean hasErrors(RowRecord row) {
    return read(row.outcome().toByteArray(), ImportRow.parser()).getErrorsCount() > 0;
  }

  /** The first thing that is wrong with an invalid row. */
  static String firstError(RowRecord row) {
    return read(row.outcome().toByteArray(), ImportRow.parser()).getErrors(0).getMessage();
  }

  static Map<Column, String> columns(Map<String, String> byName) {
    Map<Column, String> columns = new EnumMap<>(Column.class);
    byName.forEach((name, cell) -> columns.put(Column.named(name).orElseThrow(), cell));
    return columns;
  }

  /** What is hashed to tell two uploads apart: the file by its digest. */
  static Import body(UploadStatementRequest.Header header, byte[] sha) {
    return Import.newBuilder()
        .setAccount(header.getAccount())
        .setFileName(header.getFileName())
        .setFormat(header.getFormat())
        .setSha256(HexFormat.of().formatHex(sha))
        .build();
  }

  private static <M> M read(byte[] bytes, Parser<M> parser) {
    try {
      return parser.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored import can't be read", e);
    }
  }

  private static Status status(RowError error) {
    return Status.newBuilder()
        .setCode(error.reason().code().number())
        .setMessage(error.message())
        .addDetails(Any.pack(ErrorInfo.newBuilder()
            .setReason(error.reason().name())
            .setDomain(Problems.DOMAIN)
            .putAllMetadata(error.metadata())
            .build()))
        .addDetails(Any.pack(BadRequest.newBuilder()
            .addFieldViolations(BadRequest.FieldViolation.newBuilder()
                .setField(error.column())
                .setReason(error.reason().name())
                .setDescription(error.message()))
            .build()))
        .build();
  }
}
