package io.nexanest.portfolio.importing;

import static io.nexanest.portfolio.importing.ImportWorld.BUY;
import static io.nexanest.portfolio.importing.ImportWorld.HEADER;
import static io.nexanest.portfolio.importing.ImportWorld.SELL;
import static io.nexanest.portfolio.importing.ImportWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.stub.BlockingClientCall;
import io.nexanest.api.portfolio.v1.DiscardImportRequest;
import io.nexanest.api.portfolio.v1.GetImportRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportRow;
import io.nexanest.api.portfolio.v1.ImportRowState;
import io.nexanest.api.portfolio.v1.ImportServiceGrpc;
import io.nexanest.api.portfolio.v1.ImportState;
import io.nexanest.api.portfolio.v1.ListImportRowsRequest;
import io.nexanest.api.portfolio.v1.ListImportRowsResponse;
import io.nexanest.api.portfolio.v1.ListImportsRequest;
import io.nexanest.api.portfolio.v1.StatementFormat;
import io.nexanest.api.portfolio.v1.UpdateImportRowRequest;
import io.nexanest.api.portfolio.v1.UploadStatementRequest;
import io.nexanest.portfolio.importing.statement.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportIT {
  @RegisterExtension
  static final ImportWorld WORLD = new ImportWorld();

  @Test
  void aStatementIsReviewedAndBookedAndNeverTwice() throws Exception {
    Import uploaded = WORLD.upload(HEADER + BUY + SELL);
    assertThat(uploaded.getState()).isEqualTo(ImportState.IMPORT_STATE_REVIEW);
    assertThat(uploaded.getReadyCount()).isEqualTo(2);
    assertThat(WORLD.transactions()).isZero();
    Import committed = WORLD.commit(uploaded, false);
    assertThat(committed.getState()).isEqualTo(ImportState.IMPORT_STATE_COMMITTED);
    assertThat(committed.getBookedCount()).isEqualTo(2);
    assertThat(WORLD.transactions()).isEqualTo(2);
    assertThat(rows(committed))
        .allSatisfy(row -> assertThat(row.getBookedTransaction()).startsWith("transactions/"));
    Import again = WORLD.upload(HEADER + BUY + SELL);
    assertThat(again).isEqualTo(committed);
    assertThat(WORLD.commit(again, false)).isEqualTo(committed);
    assertThat(WORLD.transactions()).isEqualTo(2);
  }

  @Test
  void theNextStatementRepeatsWhatTheBooksHave() throws Exception {
    Import first = WORLD.commit(WORLD.upload(HEADER + BUY + SELL), false);
    Import next = WORLD.upload(HEADER + SELL + "2024-01-04,SELL,AAPL,6,2.75,USD,C\n");
    assertThat(next.getDuplicateCount()).isEqualTo(1);
    assertThat(next.getReadyCount()).isEqualTo(1);
    assertThat(rows(next).getFirst().getBookedTransaction())
        .isEqualTo(rows(first).get(1).getBookedTransaction());
    assertThat(WORLD.commit(next, false).getBookedCount()).isEqualTo(1);
    assertThat(WORLD.transactions()).isEqualTo(3);
  }

  @Test
  void anImportWithSomethingWrongIsRefusedMendedAndBooked() throws Exception {
    Import uploaded =
        WORLD.upload(HEADER + BUY + SELL.replace(",4,", ",11,") + "2024-01-04,FEE,,,,USD,\n");
    assertThat(uploaded.getInvalidCount()).isEqualTo(2);
    refused("IMPORT_NOT_REVIEWED", () -> WORLD.commit(uploaded, false))
        .hasMessageContaining("2 of 3 rows are invalid, the first on line 3 (quantity: 11 AAPL"
            + " leave the account on 2024-01-03, which then holds 10; is an earlier purchase"
            + " missing?); mend them or leave them out, or commit with skip_invalid");
    assertThat(WORLD.transactions()).isZero();
    ImportRow mended = WORLD
        .imports()
        .updateImportRow(UpdateImportRowRequest.newBuilder()
            .setName(uploaded.getName() + "/rows/3")
            .putCells("quantity", "10")
            .setRequestId(id())
            .build());
    assertThat(mended.getState()).isEqualTo(ImportRowState.IMPORT_ROW_STATE_READY);
    assertThat(mended.getCellsMap()).containsEntry("quantity", "11");
    assertThat(mended.getTransaction().getQuantity().getValue()).isEqualTo("10");
    WORLD
        .imports()
        .updateImportRow(UpdateImportRowRequest.newBuilder()
            .setName(uploaded.getName() + "/rows/4")
            .setSkipped(true)
            .setRequestId(id())
            .build());
    refused("ETAG_MISMATCH", () -> WORLD.commit(uploaded, false));
    Import committed = WORLD.commit(get(uploaded), false);
    assertThat(committed.getBookedCount()).isEqualTo(2);
    assertThat(committed.getSkippedCount()).isEqualTo(1);
    refused(
            "IMPORT_NOT_REVIEWED",
            () -> WORLD
                .imports()
                .updateImportRow(UpdateImportRowRequest.newBuilder()
                    .setName(uploaded.getName() + "/rows/4")
                    .setRequestId(id())
                    .build()))
        .hasMessageContaining("is COMMITTED; only an import under review can be changed");
  }

  @Test
  void aFileOfAnotherInstitutionsAccountIsRefusedUnlessItIsSaidToBeMeant() throws Exception {
    String file = """
        {"accounts": [{"id": "e62b", "name": "Old", "platformId": "2807"}],
         "platforms": [{"id": "2807", "name": "Lehman Brothers"}],
         "activities": [{"accountId": "e62b", "type": "INTEREST", "date": "2021-09-16",
           "currency": "USD", "quantity": 1, "unitPrice": 5}]}
        """;
    String other = WORLD.account("Other", "USD", "Interactive Brokers");
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    refused("FIELD_INVALID", () -> WORLD.upload(other, bytes))
        .hasMessageContaining("is kept by 'Interactive Brokers'");
    StatementFormat meant = StatementFormat.newBuilder().setSourceAccount("Old").build();
    assertThat(WORLD.upload(other, bytes, meant).getReadyCount()).isEqualTo(1);
    assertThat(WORLD.upload(WORLD.own(), bytes).getReadyCount()).isEqualTo(1);
  }

  @Test
  void invalidRowsCanBeLeftOutTogether() throws Exception {
    Import uploaded = WORLD.upload(HEADER + BUY + SELL.replace("USD", "ZZZ"));
    assertThat(rows(uploaded).get(1).getErrors(0).getMessage())
        .isEqualTo("currency: 'ZZZ' is not a currency code of ISO 4217, such as USD");
    Import committed = WORLD.commit(uploaded, true);
    assertThat(committed.getBookedCount()).isEqualTo(1);
    assertThat(committed.getSkippedCount()).isEqualTo(1);
    assertThat(committed.getInvalidCount()).isZero();
  }

  @Test
  void aDiscardedFileCanBeUploadedAnew() throws Exception {
    Import first = WORLD.upload(HEADER + BUY);
    assertThat(WORLD.upload(HEADER + BUY)).isEqualTo(first);
    Import gone = WORLD
        .imports()
        .discardImport(DiscardImportRequest.newBuilder()
            .setName(first.getName())
            .setRequestId(id())
            .build());
    assertThat(gone.getState()).isEqualTo(ImportState.IMPORT_STATE_DISCARDED);
    refused("IMPORT_NOT_REVIEWED", () -> WORLD.commit(gone, false));
    Import second = WORLD.upload(HEADER + BUY);
    assertThat(second.getName()).isNotEqualTo(first.getName());
    var list = WORLD
        .imports()
        .listImports(ListImportsRequest.newBuilder().setPageSize(1).build());
    assertThat(list.getImports(0)).isEqualTo(second);
    assertThat(WORLD
            .imports()
            .listImports(ListImportsRequest.newBuilder()
                .setPageSize(1)
                .setPageToken(list.getNextPageToken())
                .build())
            .getImportsList())
        .containsExactly(gone);
    WORLD.anotherTenant();
    refused("RESOURCE_NOT_FOUND", () -> get(second));
  }

  @Test
  void rowsComeInPagesAndByState() throws Exception {
    Import uploaded = WORLD.upload(HEADER + BUY + SELL.replace("AAPL", "NOPE") + SELL);
    ListImportRowsRequest request = ListImportRowsRequest.newBuilder()
        .setParent(uploaded.getName())
        .setState(ImportRowState.IMPORT_ROW_STATE_READY)
        .setPageSize(1)
        .build();
    ListImportRowsResponse first = WORLD.imports().listImportRows(request);
    ListImportRowsResponse second = WORLD
        .imports()
        .listImportRows(
            request.toBuilder().setPageToken(first.getNextPageToken()).build());
    assertThat(first.getRows(0).getName()).isEqualTo(uploaded.getName() + "/rows/2");
    assertThat(second.getNextPageToken()).isEmpty();
    assertThat(uploaded.getDuplicateCount()).isEqualTo(1);
  }

  @Test
  void piecesInTheWrongOrderOrTooLargeAreRefused() {
    refused("FIELD_REQUIRED", () -> send(ImportWorld.chunk(ByteString.copyFromUtf8("x"))))
        .hasMessageContaining("header: is missing; send it first, then the chunks");
    refused(
            "FIELD_INVALID",
            () -> send(ImportWorld.header(WORLD.own()), ImportWorld.header(WORLD.own())))
        .hasMessageContaining("header: was sent already; after it come chunks alone");
    ByteString large = ByteString.copyFrom(new byte[65537]);
    refused("FIELD_INVALID", () -> send(ImportWorld.header(WORLD.own()), ImportWorld.chunk(large)))
        .hasMessageContaining("chunk: has 65537 bytes; 65536 is the most");
    refused("STATEMENT_UNREADABLE", () -> send(ImportWorld.header(WORLD.own())))
        .hasMessageContaining("the file is empty");
  }

  @Test
  void theDemosStatementsAreBooked() throws Exception {
    for (String name : List.of("US Custody", "Retirement Plan", "Euro Depot")) {
      WORLD.account(name, "USD");
    }
    for (String file : List.of("dow/london-account.csv", "dow/euro-depot.csv")) {
      byte[] bytes = Files.readAllBytes(FakeMarket.DEMO.resolve("statements/" + file));
      Import uploaded = WORLD.upload(WORLD.own(), bytes);
      Import committed = WORLD.commit(uploaded, false);
      assertThat(committed.getBookedCount()).isEqualTo(uploaded.getRowCount());
    }
    assertThat(WORLD.transactions()).isEqualTo(181 + 53);
  }

  @Test
  void everyKindOfFileIsBookedAndLeadsBackToItsLines() throws Exception {
    for (String file : Sample.FILES) {
      WORLD.anotherTenant();
      Import uploaded = WORLD.upload(WORLD.own(), Sample.bytes(file));
      Import committed = WORLD.commit(uploaded, false);
      assertThat(committed.getBookedCount()).as(file).isEqualTo(uploaded.getRowCount());
      assertThat(WORLD.transactions()).as(file).isEqualTo(uploaded.getRowCount());
      assertThat(rows(committed))
          .as(file)
          .allSatisfy(row -> assertThat(row.getBookedTransaction()).startsWith("transactions/"));
      assertThat(WORLD.upload(WORLD.own(), Sample.bytes(file))).as(file).isEqualTo(committed);
    }
  }

  @Test
  void theNextStatementOfABankRepeatsWhatTheBooksHave() throws Exception {
    Import first = WORLD.upload(Sample.text("bank.ofx"));
    assertThat(first.getFormat().getKind()).isEqualTo("ofx");
    assertThat(first.getFormat().getSourceAccount()).isEqualTo("999988");
    assertThat(rows(first)).extracting(ImportRow::getLineNumber).containsExactly(24, 32, 41, 48);
    WORLD.commit(first, false);
    String more = "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240401<TRNAMT>-5<FITID>0005</STMTTRN>";
    Import next =
        WORLD.upload(Sample.text("bank.ofx").replace("</BANKTRANLIST>", more + "</BANKTRANLIST>"));
    assertThat(next.getDuplicateCount()).isEqualTo(4);
    assertThat(WORLD.commit(next, false).getBookedCount()).isEqualTo(1);
    assertThat(WORLD.transactions()).isEqualTo(5);
  }

  private static void send(UploadStatementRequest... parts) throws Exception {
    BlockingClientCall<UploadStatementRequest, Import> call =
        ImportServiceGrpc.newBlockingV2Stub(WORLD.channel()).uploadStatement();
    for (UploadStatementRequest part : parts) {
      call.write(part);
    }
    call.halfClose();
    call.read();
  }

  private static Import get(Import known) {
    return WORLD
        .imports()
        .getImport(GetImportRequest.newBuilder().setName(known.getName()).build());
  }

  private static List<ImportRow> rows(Import known) {
    return WORLD
        .imports()
        .listImportRows(
            ListImportRowsRequest.newBuilder().setParent(known.getName()).build())
        .getRowsList();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
