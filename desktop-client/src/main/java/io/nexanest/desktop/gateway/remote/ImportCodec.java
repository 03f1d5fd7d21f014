package io.nexanest.desktop.gateway.remote;

import com.google.rpc.Status;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.ImportState;
import io.nexanest.desktop.gateway.importing.RowState;
import io.nexanest.desktop.gateway.importing.StatementFormat;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.gateway.importing.StatementKind;
import io.nexanest.desktop.gateway.importing.StatementTotal;
import io.nexanest.desktop.gateway.rpc.Refusals;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Times;
import java.util.List;
import java.util.stream.Stream;

/** Imports of the wire as imports of the workstation. */
public final class ImportCodec {
  private ImportCodec() {}

  /** Where an import stands; one that is newer than this reader is another. */
  public static ImportState state(io.nexanest.api.portfolio.v1.ImportState from) {
    return switch (from) {
      case IMPORT_STATE_REVIEW -> ImportState.REVIEW;
      case IMPORT_STATE_COMMITTED -> ImportState.COMMITTED;
      case IMPORT_STATE_DISCARDED -> ImportState.DISCARDED;
      case IMPORT_STATE_UNDONE -> ImportState.UNDONE;
      case IMPORT_STATE_REPLACED -> ImportState.REPLACED;
      case IMPORT_STATE_UNSPECIFIED, UNRECOGNIZED -> ImportState.OTHER;
    };
  }

  static io.nexanest.api.portfolio.v1.StatementFormat encode(StatementFormat from) {
    return io.nexanest.api.portfolio.v1.StatementFormat.newBuilder()
        .setEncoding(from.encoding())
        .setDelimiter(from.delimiter())
        .setDecimalMark(from.decimalMark())
        .setDatePattern(from.datePattern())
        .putAllColumns(from.columns())
        .setSourceAccount(from.sourceAccount())
        .build();
  }

  static StatementImport statement(io.nexanest.api.portfolio.v1.Import from) {
    var format = from.getFormat();
    return new StatementImport(
        from.getName(),
        from.getAccount(),
        from.getFileName(),
        state(from.getState()),
        kind(format.getKind()),
        new StatementFormat(
            format.getEncoding(),
            format.getDelimiter(),
            format.getDecimalMark(),
            format.getDatePattern(),
            format.getColumnsMap(),
            format.getSourceAccount()),
        from.getRowCount(),
        from.getReadyCount(),
        from.getInvalidCount(),
        from.getDuplicateCount(),
        from.getSkippedCount(),
        from.getBookedCount(),
        from.getEtag(),
        Times.decode(from.getCreateTime()),
        from.getDocument(),
        from.getFormatRemembered(),
        from.getTotalsList().stream().map(ImportCodec::total).toList());
  }

  private static StatementKind kind(String from) {
    return switch (from) {
      case "csv" -> StatementKind.CSV;
      case "ofx" -> StatementKind.OFX;
      case "flex" -> StatementKind.FLEX;
      case "ghostfolio" -> StatementKind.GHOSTFOLIO;
      case "portfolio_performance" -> StatementKind.PORTFOLIO_PERFORMANCE;
      case "qif" -> StatementKind.QIF;
      case "camt053" -> StatementKind.CAMT053;
      case "mt940" -> StatementKind.MT940;
      case "nexanest" -> StatementKind.NEXANEST;
      default -> StatementKind.OTHER;
    };
  }

  private static StatementTotal total(io.nexanest.api.portfolio.v1.StatementTotal from) {
    return new StatementTotal(
        from.getSymbol().isEmpty() ? from.getCurrencyCode() + from.getIsin() : from.getSymbol(),
        Dates.decode(from.getDate()),
        ValuationCodec.number(from.getStated()),
        ValuationCodec.number(from.getBooked()),
        ValuationCodec.number(from.getDifference()),
        from.getUnlisted());
  }

  static ImportRow row(io.nexanest.api.portfolio.v1.ImportRow from) {
    return new ImportRow(
        from.getName(),
        from.getLineNumber(),
        from.getCellsMap(),
        TransactionCodec.draft(from.getTransaction()),
        switch (from.getState()) {
          case IMPORT_ROW_STATE_READY -> RowState.READY;
          case IMPORT_ROW_STATE_INVALID -> RowState.INVALID;
          case IMPORT_ROW_STATE_DUPLICATE -> RowState.DUPLICATE;
          case IMPORT_ROW_STATE_SKIPPED -> RowState.SKIPPED;
          case IMPORT_ROW_STATE_BOOKED -> RowState.BOOKED;
          case IMPORT_ROW_STATE_UNSPECIFIED, UNRECOGNIZED -> RowState.OTHER;
        },
        errors(from.getErrorsList()),
        from.getBookedTransaction());
  }

  private static List<FieldViolation> errors(List<Status> errors) {
    return errors.stream().flatMap(ImportCodec::errors).toList();
  }

  private static Stream<FieldViolation> errors(Status status) {
    GatewayException error = Refusals.of(status);
    return error.violations().isEmpty()
        ? Stream.of(new FieldViolation(
            error.metadata().getOrDefault("column", ""), error.reason().name(), error.text()))
        : error.violations().stream();
  }
}
