package io.nexanest.portfolio.importing;

import static io.nexanest.portfolio.importing.ImportWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.DocumentServiceGrpc;
import io.nexanest.api.portfolio.v1.FieldChange;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ReplayDifference;
import io.nexanest.api.portfolio.v1.ReplayDocumentRequest;
import io.nexanest.api.portfolio.v1.ReplayDocumentResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.portfolio.importing.statement.StatementRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kept files are read again by a newer parser, and laid beside the books. */
class ReplayIT {
  private static final String FILE = """
      date,type,symbol,quantity,price,gross,currency,reference
      2024-01-02,BUY,AAPL,10,2.50,,USD,A
      2024-01-03,SELL,AAPL,4,2.75,,USD,B
      2024-01-04,TOPUP,,,,100,USD,C
      """;

  private static final NewerParser NEWER = new NewerParser();

  @RegisterExtension
  static final ImportWorld WORLD = new ImportWorld(new StatementFormats(List.of(NEWER)));

  @BeforeEach
  void asShipped() {
    NEWER.asShipped();
  }

  @Test
  void everyKindOfFileIsReadAgainAsItIsBooked() throws Exception {
    for (String file : Sample.FILES) {
      WORLD.anotherTenant();
      Import committed = WORLD.commit(WORLD.upload(WORLD.own(), Sample.bytes(file)), false);
      ReplayDocumentResponse again = replay(committed);
      assertThat(again.getDifferencesList()).as(file).isEmpty();
      assertThat(again.getSameCount()).as(file).isEqualTo(committed.getBookedCount());
      assertThat(again.getBookedParserVersion()).isEqualTo(committed.getParserVersion());
      assertThat(again.getParserVersion()).isEqualTo(9);
    }
  }

  @Test
  void aNewerParserShowsWhatItAddsRemovesAndChangesFieldByField() throws Exception {
    Import committed = WORLD.commit(upload(), true);
    assertThat(committed.getBookedCount()).isEqualTo(2);
    NEWER.reads(rows -> Stream.of(
            NewerParser.with(rows.get(0), "quantity", "12"),
            NewerParser.with(rows.get(2), "type", "DEPOSIT"))
        .toList());
    ReplayDocumentResponse again = replay(committed);
    assertThat(again.getImport()).isEqualTo(committed.getName());
    assertThat(again.getSameCount()).isZero();
    assertThat(again.getDifferenceCount()).isEqualTo(3);
    ReplayDifference changed = again.getDifferences(0);
    assertThat(changed.getKind()).isEqualTo(ReplayDifference.Kind.KIND_CHANGED);
    assertThat(changed.getLineNumber()).isEqualTo(2);
    assertThat(changed.getTransaction()).startsWith("transactions/");
    assertThat(changed.getChangesList()).containsExactly(change("quantity", "10", "12"));
    ReplayDifference removed = again.getDifferences(1);
    assertThat(removed.getKind()).isEqualTo(ReplayDifference.Kind.KIND_REMOVED);
    assertThat(removed.getLineNumber()).isEqualTo(3);
    assertThat(removed.getBooked().getExternalReference()).isEqualTo("B");
    ReplayDifference added = again.getDifferences(2);
    assertThat(added.getKind()).isEqualTo(ReplayDifference.Kind.KIND_ADDED);
    assertThat(added.getLineNumber()).isEqualTo(4);
    assertThat(added.getReplayed().getType()).isEqualTo(TransactionType.TRANSACTION_TYPE_DEPOSIT);
    assertThat(WORLD.transactions()).isEqualTo(2);
  }

  @Test
  void aRowThatMovesIsFoundByItsReferenceAndOneThatCannotBeReadSaysWhy() throws Exception {
    Import committed = WORLD.commit(upload(), true);
    NEWER.reads(rows -> List.of(
        new StatementRow(7, rows.get(1).cells(), ""),
        NewerParser.with(rows.get(0), "date", "yesterday")));
    List<ReplayDifference> differences = replay(committed).getDifferencesList();
    assertThat(differences).hasSize(1);
    assertThat(differences.getFirst().getKind()).isEqualTo(ReplayDifference.Kind.KIND_REMOVED);
    assertThat(differences.getFirst().getMessage()).contains("'yesterday'");
  }

  @Test
  void whatAPersonHasCorrectedIsComparedAndWhatTheyTookBackIsNot() throws Exception {
    Import committed = WORLD.commit(upload(), true);
    for (Transaction booked : WORLD.inForce(WORLD.own())) {
      if (booked.getExternalReference().equals("A")) {
        WORLD.correct(
            booked.toBuilder().setPrice(Decimal.newBuilder().setValue("2.60")).build());
      } else {
        WORLD.reverse(booked);
      }
    }
    List<ReplayDifference> differences = replay(committed).getDifferencesList();
    assertThat(differences).hasSize(1);
    assertThat(differences.getFirst().getChangesList())
        .containsExactly(change("price", "2.6", "2.5"));
  }

  @Test
  void onlyWhatIsInTheBooksCanBeCompared() throws Exception {
    Import uploaded = upload();
    refused("IMPORT_NOT_REVIEWED", () -> replay(uploaded))
        .hasMessageContaining(uploaded.getDocument() + " has no import that is COMMITTED");
    WORLD.commit(uploaded, true);
    WORLD.anotherTenant();
    refused("RESOURCE_NOT_FOUND", () -> replay(uploaded));
  }

  private Import upload() throws Exception {
    return WORLD.upload(WORLD.own(), FILE.getBytes(StandardCharsets.UTF_8));
  }

  private static ReplayDocumentResponse replay(Import known) {
    return DocumentServiceGrpc.newBlockingStub(WORLD.channel())
        .replayDocument(
            ReplayDocumentRequest.newBuilder().setName(known.getDocument()).build());
  }

  private static FieldChange change(String field, String booked, String replayed) {
    return FieldChange.newBuilder()
        .setField(field)
        .setBooked(booked)
        .setReplayed(replayed)
        .build();
  }
}
