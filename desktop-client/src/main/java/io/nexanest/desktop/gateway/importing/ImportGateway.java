package io.nexanest.desktop.gateway.importing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Uploads statements, mends their rows and books them. */
public interface ImportGateway {
  CompletionStage<StatementImport> upload(Statement statement, String requestId);

  CompletionStage<StatementImport> get(String name);

  CompletionStage<List<StatementImport>> list();

  CompletionStage<List<ImportRow>> rows(String importName);

  /** New cells by the product's column names; those not named stay. */
  CompletionStage<ImportRow> update(String rowName, Map<String, String> cells, boolean skipped);

  CompletionStage<StatementImport> commit(
      StatementImport statement, boolean skipInvalid, String requestId);

  CompletionStage<StatementImport> discard(StatementImport statement);

  /** Takes everything back that was booked. */
  CompletionStage<StatementImport> undo(StatementImport statement, String requestId);

  /** The bytes of an uploaded file. */
  CompletionStage<byte[]> download(String document);
}
