package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.importing.ImportGateway;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.ImportState;
import io.nexanest.desktop.gateway.importing.RowState;
import io.nexanest.desktop.gateway.importing.Statement;
import io.nexanest.desktop.gateway.importing.StatementFormat;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads comma-separated lines; a row without a quantity is invalid. */
public final class DemoImports implements ImportGateway {
  private final List<ImportRow> rows = new ArrayList<>();
  private StatementImport latest = counted("", "", ImportState.REVIEW);

  @Override
  public CompletionStage<StatementImport> upload(Statement statement, String requestId) {
    rows.clear();
    String[] lines = new String(statement.bytes(), StandardCharsets.UTF_8).split("\n");
    String[] headers = lines[0].strip().split(",");
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].strip().split(",", -1);
      Map<String, String> byHeader = new LinkedHashMap<>();
      for (int c = 0; c < headers.length && c < cells.length; c++) {
        byHeader.put(headers[c], cells[c]);
      }
      rows.add(row("imports/i1/rows/" + (i + 1), i + 1, byHeader, false));
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
    return CompletableFuture.completedStage(
        rows.stream().filter(row -> row.name().equals(rowName)).findFirst().orElseThrow());
  }

  @Override
  public CompletionStage<StatementImport> commit(
      StatementImport statement, boolean skipInvalid, String requestId) {
    latest = counted(statement.account(), statement.fileName(), ImportState.COMMITTED);
    return CompletableFuture.completedStage(latest);
  }

  @Override
  public CompletionStage<StatementImport> discard(StatementImport statement) {
    latest = counted(statement.account(), statement.fileName(), ImportState.DISCARDED);
    return CompletableFuture.completedStage(latest);
  }

  private static ImportRow row(String name, int line, Map<String, String> cells, boolean skipped) {
    boolean fine = cells.getOrDefault("quantity", "").matches("[0-9.]+");
    RowState state = skipped ? RowState.SKIPPED : fine ? RowState.READY : RowState.INVALID;
    List<FieldViolation> errors = fine
        ? List.of()
        : List.of(new FieldViolation(
            "quantity", "FIELD_INVALID", "a quantity is a positive decimal, such as 100"));
    return new ImportRow(
        name, line, cells, new TransactionDraft(TransactionType.BUY, Map.of()), state, errors, "");
  }

  private StatementImport counted(String account, String file, ImportState state) {
    return new StatementImport(
        "imports/i1",
        account,
        file,
        state,
        StatementFormat.FOUND_OUT,
        rows.size(),
        count(RowState.READY),
        count(RowState.INVALID),
        count(RowState.DUPLICATE),
        count(RowState.SKIPPED),
        state == ImportState.COMMITTED ? count(RowState.READY) : 0,
        "\"1\"");
  }

  private int count(RowState state) {
    return (int) rows.stream().filter(row -> row.state() == state).count();
  }
}
