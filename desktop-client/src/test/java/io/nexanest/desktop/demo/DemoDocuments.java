package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.document.Accepted;
import io.nexanest.desktop.gateway.document.Difference;
import io.nexanest.desktop.gateway.document.DocumentGateway;
import io.nexanest.desktop.gateway.document.Rereading;
import io.nexanest.desktop.gateway.document.StoredDocument;
import io.nexanest.desktop.gateway.importing.ImportState;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Three kept files, of which the first is read otherwise by today's parser. */
public final class DemoDocuments implements DocumentGateway {
  /** The request ids of what was to be booked. */
  public final List<String> acceptances = new ArrayList<>();

  public final Refusing refusing = new Refusing();
  private boolean accepted;

  @Override
  public CompletionStage<List<StoredDocument>> list() {
    return CompletableFuture.completedStage(List.of(
        document(1, "december.xml", "flex", accepted ? 2 : 1, ImportState.COMMITTED, 41, 41),
        document(2, "third-quarter.ofx", "ofx", 1, ImportState.COMMITTED, 24, 22),
        document(3, "mistaken.csv", "csv", 1, ImportState.UNDONE, 7, 7)));
  }

  @Override
  public CompletionStage<byte[]> download(String name) {
    return CompletableFuture.completedStage("a,b".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public CompletionStage<Rereading> readAgain(String name) {
    boolean differs = name.equals("documents/d1") && !accepted;
    return CompletableFuture.completedStage(
        differs
            ? new Rereading(name, 1, 2, 38, 3, 2, "\"abc\"", differences())
            : new Rereading(name, 1, 2, 40, 0, 0, "\"def\"", List.of()));
  }

  @Override
  public CompletionStage<Accepted> accept(Rereading seen, String requestId) {
    acceptances.add(requestId);
    accepted = true;
    return refusing.or(new Accepted("imports/i9", 1, 0, 1));
  }

  private static StoredDocument document(
      int number,
      String file,
      String parser,
      int version,
      ImportState state,
      int rows,
      int booked) {
    return new StoredDocument(
        "documents/d" + number,
        file,
        parser,
        version,
        12_417L * number,
        "Ada Marlowe",
        Instant.parse("2000-12-2" + (9 - number) + "T08:30:00Z"),
        "imports/i" + number,
        "accounts/a" + (number == 3 ? 1 : number),
        state,
        rows,
        booked);
  }

  private static List<Difference> differences() {
    return List.of(
        new Difference(
            Difference.Kind.CHANGED,
            12,
            "transactions/t2",
            draft(TransactionType.DIVIDEND, "2000-12-01"),
            List.of(new Difference.Change("tax", "", "61.50")),
            "",
            false),
        new Difference(
            Difference.Kind.REMOVED,
            13,
            "transactions/t3",
            draft(TransactionType.TAX, "2000-12-01"),
            List.of(),
            "",
            false),
        new Difference(
            Difference.Kind.CHANGED,
            27,
            "transactions/t4",
            draft(TransactionType.BUY, "2000-12-14"),
            List.of(new Difference.Change("price", "101.25", "101.52")),
            "",
            true));
  }

  private static TransactionDraft draft(TransactionType type, String date) {
    return new TransactionDraft(type, Map.of(TransactionField.TRADE_DATE, date));
  }
}
