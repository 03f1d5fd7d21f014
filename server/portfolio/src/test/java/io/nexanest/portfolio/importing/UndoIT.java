package io.nexanest.portfolio.importing;

import static io.nexanest.portfolio.importing.ImportWorld.BUY;
import static io.nexanest.portfolio.importing.ImportWorld.HEADER;
import static io.nexanest.portfolio.importing.ImportWorld.SELL;
import static io.nexanest.portfolio.importing.ImportWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import io.nexanest.api.portfolio.v1.Document;
import io.nexanest.api.portfolio.v1.DocumentServiceGrpc;
import io.nexanest.api.portfolio.v1.DownloadDocumentRequest;
import io.nexanest.api.portfolio.v1.GetDocumentRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportState;
import io.nexanest.api.portfolio.v1.ListDocumentsRequest;
import io.nexanest.api.portfolio.v1.LockPeriodRequest;
import io.nexanest.api.portfolio.v1.PeriodServiceGrpc;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.UndoImportRequest;
import io.nexanest.portfolio.importing.statement.Sample;
import io.nexanest.wire.Dates;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Uploaded files are kept, and what came of them can be taken back. */
class UndoIT {
  @RegisterExtension
  static final ImportWorld WORLD = new ImportWorld();

  @Test
  void anImportIsTakenBackAndItsFileImportedAgain() throws Exception {
    Import committed = WORLD.commit(WORLD.upload(HEADER + BUY + SELL), false);
    Import undone = undo(committed);
    assertThat(undone.getState()).isEqualTo(ImportState.IMPORT_STATE_UNDONE);
    assertThat(undo(committed)).isEqualTo(undone);
    assertThat(WORLD.transactions()).isEqualTo(4);
    Import again = WORLD.upload(HEADER + BUY + SELL);
    assertThat(again.getName()).isNotEqualTo(committed.getName());
    assertThat(again.getDocument()).isEqualTo(committed.getDocument());
    assertThat(again.getReadyCount()).isEqualTo(2);
    assertThat(WORLD.commit(again, false).getBookedCount()).isEqualTo(2);
    refused("IMPORT_NOT_REVIEWED", () -> WORLD.commit(undone, false));
  }

  @Test
  void anImportThatALaterSaleRestsOnIsNotTakenBack() throws Exception {
    Import purchases = WORLD.commit(WORLD.upload(HEADER + BUY), false);
    Import sales = WORLD.commit(WORLD.upload(HEADER + SELL), false);
    refused("POSITION_INSUFFICIENT", () -> undo(purchases))
        .hasMessageContaining(purchases.getName() + " can't be undone: SELL of")
        .hasMessageContaining("on 2024-01-03 wants 4 of");
    assertThat(WORLD.transactions()).isEqualTo(2);
    undo(sales);
    assertThat(undo(purchases).getState()).isEqualTo(ImportState.IMPORT_STATE_UNDONE);
  }

  @Test
  void anImportIntoSignedOffBooksIsNotTakenBack() throws Exception {
    Import committed = WORLD.commit(WORLD.upload(HEADER + BUY), false);
    PeriodServiceGrpc.newBlockingStub(WORLD.channel())
        .lockPeriod(LockPeriodRequest.newBuilder()
            .setScope(WORLD.own())
            .setEndDate(Dates.encode(LocalDate.of(2024, 1, 31)))
            .setRequestId(UUID.randomUUID().toString())
            .build());
    refused("PERIOD_LOCKED", () -> undo(committed))
        .hasMessageContaining(committed.getName() + " can't be undone: ");
    assertThat(WORLD.transactions()).isEqualTo(1);
    assertThat(WORLD.inForce(WORLD.own())).hasSize(1);
  }

  @Test
  void whatAPersonHasCorrectedIsTakenBackByHandBeforeItsImport() throws Exception {
    Import committed = WORLD.commit(WORLD.upload(HEADER + BUY), false);
    Transaction booked = WORLD.inForce(WORLD.own()).getFirst();
    Transaction correction = WORLD.correct(
        booked.toBuilder().setPrice(Decimal.newBuilder().setValue("2.60")).build());
    assertThat(correction.getImportRow()).isEqualTo(booked.getImportRow()).isNotEmpty();
    refused("TRANSACTION_SUPERSEDED", () -> undo(committed))
        .hasMessageContaining(
            "its " + booked.getName() + " was corrected by " + correction.getName());
    WORLD.reverse(correction);
    assertThat(undo(committed).getState()).isEqualTo(ImportState.IMPORT_STATE_UNDONE);
    assertThat(WORLD.upload(HEADER + BUY).getReadyCount()).isEqualTo(1);
  }

  @Test
  void whatIsStillUnderReviewHasNothingToTakeBack() throws Exception {
    Import uploaded = WORLD.upload(HEADER + BUY);
    refused("IMPORT_NOT_REVIEWED", () -> undo(uploaded))
        .hasMessageContaining("is REVIEW; only what is COMMITTED can be undone");
  }

  @Test
  void everyKindOfFileIsKeptUndoneAndImportedAgainWithoutAChange() throws Exception {
    for (String file : Sample.FILES) {
      WORLD.anotherTenant();
      assertThat(documents()
              .listDocuments(ListDocumentsRequest.getDefaultInstance())
              .getDocumentsList())
          .isEmpty();
      byte[] bytes = Sample.bytes(file);
      Import committed = WORLD.commit(WORLD.upload(WORLD.own(), bytes), false);
      assertThat(download(committed.getDocument(), 0)).as(file).isEqualTo(bytes);
      assertThat(WORLD.upload(WORLD.own(), bytes)).as(file).isEqualTo(committed);
      undo(committed);
      Import again = WORLD.upload(WORLD.own(), bytes);
      assertThat(again.getReadyCount()).as(file).isEqualTo(committed.getBookedCount());
      assertThat(WORLD.commit(again, false).getBookedCount())
          .as(file)
          .isEqualTo(committed.getBookedCount());
    }
  }

  @Test
  void anotherFileWithTheSameTransactionsChangesNothingWhateverItsKind() throws Exception {
    for (String file : Sample.FILES) {
      WORLD.anotherTenant();
      byte[] bytes = Sample.bytes(file);
      WORLD.commit(WORLD.upload(WORLD.own(), bytes), false);
      long booked = WORLD.transactions();
      byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
      longer[bytes.length] = '\n';
      Import again = WORLD.upload(WORLD.own(), longer);
      assertThat(again.getReadyCount()).as(file).isZero();
      WORLD.commit(again, false);
      assertThat(WORLD.transactions()).as(file).isEqualTo(booked);
    }
  }

  @Test
  void aDocumentSaysWhatItIsAndIsHandedOutFromAnyByteOn() throws Exception {
    String text = HEADER + BUY;
    Import uploaded = WORLD.upload(text);
    Document document = documents()
        .getDocument(
            GetDocumentRequest.newBuilder().setName(uploaded.getDocument()).build());
    assertThat(document.getFileName()).isEqualTo("statement.csv");
    assertThat(document.getMediaType()).isEqualTo("text/csv");
    assertThat(document.getSha256()).isEqualTo(uploaded.getSha256());
    assertThat(document.getSizeBytes()).isEqualTo(text.length());
    assertThat(document.getParser()).isEqualTo("csv");
    assertThat(document.getParserVersion()).isEqualTo(1);
    assertThat(document.getUploadUserName()).isEqualTo("system");
    assertThat(document.getImport()).isEqualTo(uploaded.getName());
    assertThat(document.getAccount()).isEqualTo(WORLD.own());
    assertThat(document.getImportState()).isEqualTo(ImportState.IMPORT_STATE_REVIEW);
    assertThat(document.getRowCount()).isEqualTo(1);
    assertThat(document.getBookedCount()).isZero();
    assertThat(
            documents().listDocuments(ListDocumentsRequest.getDefaultInstance()).getDocumentsList())
        .containsExactly(document);
    assertThat(new String(download(document.getName(), text.length() - 2), StandardCharsets.UTF_8))
        .isEqualTo("A\n");
    assertThat(download(document.getName(), text.length())).isEmpty();
    refused("FIELD_INVALID", () -> download(document.getName(), text.length() + 1L));
    WORLD.anotherTenant();
    refused("RESOURCE_NOT_FOUND", () -> download(document.getName(), 0));
  }

  private static Import undo(Import known) {
    return WORLD
        .imports()
        .undoImport(UndoImportRequest.newBuilder()
            .setName(known.getName())
            .setEtag(known.getEtag())
            .setRequestId(UUID.randomUUID().toString())
            .build());
  }

  private static byte[] download(String name, long offset) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    documents()
        .downloadDocument(DownloadDocumentRequest.newBuilder()
            .setName(name)
            .setOffsetBytes(offset)
            .build())
        .forEachRemaining(piece -> all.writeBytes(piece.getChunk().toByteArray()));
    return all.toByteArray();
  }

  private static DocumentServiceGrpc.DocumentServiceBlockingStub documents() {
    return DocumentServiceGrpc.newBlockingStub(WORLD.channel());
  }
}
