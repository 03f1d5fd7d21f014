package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.importing.ImportGateway;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.ImportState;
import io.nexanest.desktop.gateway.importing.RowState;
import io.nexanest.desktop.gateway.importing.Statement;
import io.nexanest.desktop.gateway.importing.StatementFormat;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.gateway.importing.StatementKind;
import io.nexanest.desktop.gateway.importing.StatementTotal;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads comma-separated lines; a row without a quantity is invalid. */
public final class DemoImports implements ImportGateway {
  private static final StatementFormat READ = new StatementFormat(
      "UTF-8",
      ",",
      ".",
      "yyyy-MM-dd",
      Map.of("type", "type", "symbol", "instrument", "quantity", "quantity"),
      "");

  private static final Map<TransactionField, String> READ_AS = Map.of(
      TransactionField.TRADE_DATE, "date",
      TransactionField.INSTRUMENT, "instrument",
      TransactionField.QUANTITY, "quantity",
      TransactionField.PRICE, "price",
      TransactionField.GROSS, "gross");

  /** Symbols that nobody knows. */
  public final Set<String> unknown = new HashSet<>();

  /** The request ids of what was to be booked. */
  public final List<String> commits = new ArrayList<>();

  public final Refusing refusing = new Refusing();

  private final List<ImportRow> rows = new ArrayList<>();
  private int uploads;
  private StatementImport latest = counted("", "", ImportState.REVIEW);

  @Override
  public CompletionStage<StatementImport> upload(Statement statement, String requestId) {
    rows.clear();
    uploads++;
    String[] lines = new String(statement.bytes(), StandardCharsets.UTF_8).split("\n");
    String[] headers = lines[0].strip().split(",");
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].strip().split(",", -1);
      Map<String, String> byHeader = new LinkedHashMap<>();
      for (int c = 0; c < headers.length && c < cells.length; c++) {
        byHeader.put(headers[c], cells[c]);
      }
      rows.add(row("imports/i" + uploads + "/rows/" + (i + 1), i + 1, byHeader, false));
    }
    latest = counted(statement.account(), statement.fileName(), ImportState.REVIEW);
    return CompletableFuture.completedStage(latest);
  }

  @Override
  public CompletionStage<StatementImport> get(String name) {
    latest = counted(latest.account(), latest.fileName(), latest.state());
    return CompletableFuture.completedStage(latest);
  }

  @Override
  public CompletionStage<List<StatementImport>> list() {
    return CompletableFuture.completedStage(
        latest.fileName().isEmpty() ? List.of() : List.of(latest));
  }

  @Override
  public CompletionStage<List<ImportRow>> rows(String importName) {
    return CompletableFuture.completedStage(List.copyOf(rows));
  }

  @Override
  public CompletionStage<ImportRow> update(
      String rowName, Map<String, String> cells, boolean skipped) {
    rows.replaceAll(old -> {
      if (!old.name().equals(rowName)) {
        return old;
      }
      Map<String, String> merged = new LinkedHashMap<>(old.cells());
      merged.putAll(cells);
      return row(rowName, old.line(), merged, skipped);
    });
    return refusing.or(
        rows.stream().filter(row -> row.name().equals(rowName)).findFirst().orElseThrow());
  }

  @Override
  public CompletionStage<StatementImport> commit(
      StatementImport statement, boolean skipInvalid, String requestId) {
    commits.add(requestId);
    latest = counted(statement.account(), statement.fileName(), ImportState.COMMITTED);
    return refusing.or(latest);
  }

  @Override
  public CompletionStage<StatementImport> discard(StatementImport statement) {
    latest = counted(statement.account(), statement.fileName(), ImportState.DISCARDED);
    return CompletableFuture.completedStage(latest);
  }

  @Override
  public CompletionStage<StatementImport> undo(StatementImport statement, String requestId) {
    latest = counted(statement.account(), statement.fileName(), ImportState.UNDONE);
    return CompletableFuture.completedStage(latest);
  }

  @Override
  public CompletionStage<byte[]> download(String document) {
    return CompletableFuture.completedStage("a,b".getBytes(StandardCharsets.UTF_8));
  }

  /** The statement says that more of GE is held than it has bought. */
  private static List<StatementTotal> totals() {
    LocalDate end = LocalDate.of(2024, 3, 31);
    return List.of(
        new StatementTotal(
            "GE", end, new BigDecimal("150"), new BigDecimal("100"), new BigDecimal("-50"), false),
        new StatementTotal(
            "USD", end, new BigDecimal("12.5"), new BigDecimal("12.5"), BigDecimal.ZERO, false));
  }

  /** The last import as it stands. */
  public StatementImport latest() {
    return latest;
  }

  private ImportRow row(String name, int line, Map<String, String> cells, boolean skipped) {
    List<FieldViolation> errors = new ArrayList<>();
    if (!cells.getOrDefault("quantity", "").matches("[0-9.]+")) {
      errors.add(new FieldViolation(
          "quantity", "FIELD_INVALID", "a quantity is a positive decimal, such as 100"));
    }
    if (unknown.contains(cells.getOrDefault("instrument", ""))) {
      errors.add(new FieldViolation(
          "symbol", "RESOURCE_NOT_FOUND", "symbol: it is not a known symbol or ISIN"));
    }
    RowState state =
        skipped ? RowState.SKIPPED : errors.isEmpty() ? RowState.READY : RowState.INVALID;
    return new ImportRow(name, line, cells, draft(cells), state, errors, "");
  }

  private static TransactionDraft draft(Map<String, String> cells) {
    Map<TransactionField, String> values = new EnumMap<>(TransactionField.class);
    READ_AS.forEach((field, header) -> {
      String cell = cells.getOrDefault(header, "");
      if (!cell.isEmpty()) {
        values.put(field, cell);
      }
    });
    boolean sale = cells.getOrDefault("type", "").equals("SELL");
    return new TransactionDraft(sale ? TransactionType.SELL : TransactionType.BUY, values);
  }

  private StatementImport counted(String account, String file, ImportState state) {
    return new StatementImport(
        "imports/i" + uploads,
        account,
        file,
        state,
        StatementKind.CSV,
        READ,
        rows.size(),
        count(RowState.READY),
        count(RowState.INVALID),
        count(RowState.DUPLICATE),
        count(RowState.SKIPPED),
        state == ImportState.REVIEW || state == ImportState.DISCARDED ? 0 : count(RowState.READY),
        "\"1\"",
        Instant.parse("2024-04-02T08:30:00Z"),
        "documents/d1",
        file.contains("totals"),
        file.contains("totals") ? totals() : List.of());
  }

  private int count(RowState state) {
    return (int) rows.stream().filter(row -> row.state() == state).count();
  }
}
