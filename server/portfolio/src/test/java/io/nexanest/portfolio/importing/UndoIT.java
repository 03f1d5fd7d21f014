package io.nexanest.portfolio.importing;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploaded files are kept, and what came of them can be taken back. */
class UndoIT {
  private static final String HEADER = "date,type,symbol,quantity,price,currency,reference\n";
  private static final String BUY = "2024-01-02,BUY,AAPL,10,2.50,USD,A\n";
  private static final String SELL = "2024-01-03,SELL,AAPL,4,2.75,USD,B\n";

  @SuppressWarnings("NullAway.Init")
  private static ImportWorld world;

  @SuppressWarnings("NullAway.Init")
  private String account;

  @BeforeAll
  static void start() {
    world = new ImportWorld();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void newTenant() {
    world.anotherTenant();
    account = world.account("Own", "USD");
  }

  @Test
  void anImportIsTakenBackAndItsFileImportedAgain() throws Exception {
    Import committed = world.commit(upload(HEADER + BUY + SELL), false);
    Import undone = undo(committed);
    assertThat(undone.getState()).isEqualTo(ImportState.IMPORT_STATE_UNDONE);
    assertThat(undo(committed)).isEqualTo(undone);
    assertThat(world.transactions()).isEqualTo(4);
    Import again = upload(HEADER + BUY + SELL);
    assertThat(again.getName()).isNotEqualTo(committed.getName());
    assertThat(again.getDocument()).isEqualTo(committed.getDocument());
    assertThat(again.getReadyCount()).isEqualTo(2);
    assertThat(world.commit(again, false).getBookedCount()).isEqualTo(2);
    refused("IMPORT_NOT_REVIEWED", () -> world.commit(undone, false));
  }

  @Test
  void anImportThatALaterSaleRestsOnIsNotTakenBack() throws Exception {
    Import purchases = world.commit(upload(HEADER + BUY), false);
    Import sales = world.commit(upload(HEADER + SELL), false);
    refused("POSITION_INSUFFICIENT", () -> undo(purchases))
        .hasMessageContaining(purchases.getName() + " can't be undone: SELL of")
        .hasMessageContaining("on 2024-01-03 wants 4 of");
    assertThat(world.transactions()).isEqualTo(2);
    undo(sales);
    assertThat(undo(purchases).getState()).isEqualTo(ImportState.IMPORT_STATE_UNDONE);
  }

  @Test
  void anImportIntoSignedOffBooksIsNotTakenBack() throws Exception {
    Import committed = world.commit(upload(HEADER + BUY), false);
    PeriodServiceGrpc.newBlockingStub(world.channel())
        .lockPeriod(LockPeriodRequest.newBuilder()
            .setScope(account)
            .setEndDate(Dates.encode(LocalDate.of(2024, 1, 31)))
            .setRequestId(UUID.randomUUID().toString())
            .build());
    refused("PERIOD_LOCKED", () -> undo(committed))
        .hasMessageContaining(committed.getName() + " can't be undone: ");
    assertThat(world.transactions()).isEqualTo(1);
    assertThat(world.inForce(account)).hasSize(1);
  }

  @Test
  void whatAPersonHasCorrectedIsTakenBackByHandBeforeItsImport() throws Exception {
    Import committed = world.commit(upload(HEADER + BUY), false);
    Transaction booked = world.inForce(account).getFirst();
    Transaction correction = world.correct(
        booked.toBuilder().setPrice(Decimal.newBuilder().setValue("2.60")).build());
    assertThat(correction.getImportRow()).isEqualTo(booked.getImportRow()).isNotEmpty();
    refused("TRANSACTION_SUPERSEDED", () -> undo(committed))
        .hasMessageContaining(
            "its " + booked.getName() + " was corrected by " + correction.getName());
    world.reverse(correction);
    assertThat(undo(committed).getState()).isEqualTo(ImportState.IMPORT_STATE_UNDONE);
    assertThat(upload(HEADER + BUY).getReadyCount()).isEqualTo(1);
  }

  @Test
  void whatIsStillUnderReviewHasNothingToTakeBack() throws Exception {
    Import uploaded = upload(HEADER + BUY);
    refused("IMPORT_NOT_REVIEWED", () -> undo(uploaded))
        .hasMessageContaining("is REVIEW; only what is COMMITTED can be undone");
  }

  @Test
  void everyKindOfFileIsKeptUndoneAndImportedAgainWithoutAChange() throws Exception {
    for (String file : Sample.FILES) {
      world.anotherTenant();
      account = world.account("Own", "USD");
      byte[] bytes = Sample.bytes(file);
      Import committed = world.commit(world.upload(account, bytes), false);
      assertThat(download(committed.getDocument(), 0)).as(file).isEqualTo(bytes);
      assertThat(world.upload(account, bytes)).as(file).isEqualTo(committed);
      undo(committed);
      Import again = world.upload(account, bytes);
      assertThat(again.getReadyCount()).as(file).isEqualTo(committed.getBookedCount());
      assertThat(world.commit(again, false).getBookedCount())
          .as(file)
          .isEqualTo(committed.getBookedCount());
    }
  }

  @Test
  void anotherFileWithTheSameTransactionsChangesNothingWhateverItsKind() throws Exception {
    for (String file : Sample.FILES) {
      world.anotherTenant();
      account = world.account("Own", "USD");
      byte[] bytes = Sample.bytes(file);
      world.commit(world.upload(account, bytes), false);
      long booked = world.transactions();
      byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
      longer[bytes.length] = '\n';
      Import again = world.upload(account, longer);
      assertThat(again.getReadyCount()).as(file).isZero();
      world.commit(again, false);
      assertThat(world.transactions()).as(file).isEqualTo(booked);
    }
  }

  @Test
  void aDocumentSaysWhatItIsAndIsHandedOutFromAnyByteOn() throws Exception {
    String text = HEADER + BUY;
    Import uploaded = upload(text);
    Document document = documents()
        .getDocument(
            GetDocumentRequest.newBuilder().setName(uploaded.getDocument()).build());
    assertThat(document.getFileName()).isEqualTo("statement.csv");
    assertThat(document.getMediaType()).isEqualTo("text/csv");
    assertThat(document.getSha256()).isEqualTo(uploaded.getSha256());
    assertThat(document.getSizeBytes()).isEqualTo(text.length());
    assertThat(document.getParser()).isEqualTo("csv");
    assertThat(document.getParserVersion()).isEqualTo(1);
    assertThat(
            documents().listDocuments(ListDocumentsRequest.getDefaultInstance()).getDocumentsList())
        .containsExactly(document);
    assertThat(new String(download(document.getName(), text.length() - 2), StandardCharsets.UTF_8))
        .isEqualTo("A\n");
    assertThat(download(document.getName(), text.length())).isEmpty();
    refused("FIELD_INVALID", () -> download(document.getName(), text.length() + 1L));
    world.anotherTenant();
    refused("RESOURCE_NOT_FOUND", () -> download(document.getName(), 0));
  }

  private static Import undo(Import known) {
    return world
        .imports()
        .undoImport(UndoImportRequest.newBuilder()
            .setName(known.getName())
            .setEtag(known.getEtag())
            .setRequestId(UUID.randomUUID().toString())
            .build());
  }

  private Import upload(String text) throws Exception {
    return world.upload(account, text.getBytes(StandardCharsets.UTF_8));
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
    return DocumentServiceGrpc.newBlockingStub(world.channel());
  }
}
