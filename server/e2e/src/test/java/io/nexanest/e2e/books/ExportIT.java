package io.nexanest.e2e.books;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.ByteString;
import io.grpc.stub.BlockingClientCall;
import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.CommitImportRequest;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.ExportBooksRequest;
import io.nexanest.api.portfolio.v1.ExportBooksResponse;
import io.nexanest.api.portfolio.v1.ExportFormat;
import io.nexanest.api.portfolio.v1.ExportServiceGrpc;
import io.nexanest.api.portfolio.v1.HoldingServiceGrpc;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportServiceGrpc;
import io.nexanest.api.portfolio.v1.ListAccountsRequest;
import io.nexanest.api.portfolio.v1.ListLotsRequest;
import io.nexanest.api.portfolio.v1.StatementFormat;
import io.nexanest.api.portfolio.v1.UploadStatementRequest;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.app.cli.CallCommand;
import io.nexanest.e2e.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo's books leave one server and are the same books in another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportIT {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private TestServer full;
  private TestServer empty;

  @BeforeAll
  void start() throws InterruptedException {
    full = TestServer.start("apple", Map.of("market.tick-rate", "1")).load("apple");
    empty = TestServer.start("apple", Map.of("market.tick-rate", "1"));
  }

  @AfterAll
  void stop() {
    full.close();
    empty.close();
  }

  @Test
  void everyAccountOfTheDemoIsTheSameAfterJsonInAnotherServer() throws Exception {
    byte[] file = export(ExportFormat.EXPORT_FORMAT_JSON, "");
    Map<String, String> accounts = accounts(full);
    Map<String, String> copies = new LinkedHashMap<>();
    for (Account account : list(full)) {
      copies.put(account.getDisplayName(), create(account));
    }
    for (String name : accounts.keySet()) {
      book(copies.getOrDefault(name, ""), name, file);
    }
    Client before = new Client(full.owner());
    Client after = new Client(empty.owner());
    accounts.forEach((name, account) -> {
      String copy = copies.getOrDefault(name, "");
      assertThat(after.figures(copy, AsOf.getDefaultInstance()))
          .as(name)
          .isEqualTo(before.figures(account, AsOf.getDefaultInstance()));
      assertThat(lots(empty, copy)).as(name).isEqualTo(lots(full, account));
    });
  }

  @Test
  void chunksAreSmallAndTheTrailerHasTheirSizeAndHash() throws Exception {
    for (ExportFormat format : List.of(
        ExportFormat.EXPORT_FORMAT_CSV,
        ExportFormat.EXPORT_FORMAT_CSV_ARCHIVE,
        ExportFormat.EXPORT_FORMAT_PORTFOLIO_PERFORMANCE,
        ExportFormat.EXPORT_FORMAT_BEANCOUNT)) {
      assertThat(export(format, "")).as(format.name()).isNotEmpty();
    }
  }

  @Test
  void beanCheckComesToTheUnitsAndCashOfTheDemo() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/bean-check")), "beancount is not installed");
    Path journal = Files.write(
        folder.resolve("demo.beancount"), export(ExportFormat.EXPORT_FORMAT_BEANCOUNT, ""));
    Process check = new ProcessBuilder("/usr/bin/bean-check", journal.toString())
        .redirectErrorStream(true)
        .start();
    assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(Files.readString(journal)).contains(" balance Assets:");
  }

  @Test
  void theCommandLineWritesTheFile() throws Exception {
    Path file = folder.resolve("books.csv");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = new CallCommand(print, print, Path.of("."))
        .run(List.of(
            "ExportBooks",
            "{\"format\": \"EXPORT_FORMAT_CSV\"}",
            "--download",
            file.toString(),
            "--endpoint",
            "127.0.0.1:" + full.wiring().port(),
            "--key",
            full.wiring().ownerKey()));
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"trailer\"").contains("lot_policy");
    assertThat(code).isZero();
    assertThat(Files.readAllLines(file).getFirst()).startsWith("source_account,date,type,");
  }

  private byte[] export(ExportFormat format, String scope) throws Exception {
    Iterator<ExportBooksResponse> parts = ExportServiceGrpc.newBlockingStub(full.owner())
        .exportBooks(
            ExportBooksRequest.newBuilder().setScope(scope).setFormat(format).build());
    assertThat(parts.next().getHeader().getFileName()).startsWith("books-");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ExportBooksResponse last = parts.next();
    while (last.hasChunk()) {
      assertThat(last.getChunk().size()).isBetween(1, 64 << 10);
      last.getChunk().writeTo(bytes);
      last = parts.next();
    }
    assertThat(parts.hasNext()).isFalse();
    assertThat(last.getTrailer().getSizeBytes()).isEqualTo(bytes.size());
    assertThat(last.getTrailer().getSha256())
        .isEqualTo(HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray())));
    return bytes.toByteArray();
  }

  private String create(Account like) {
    return AccountServiceGrpc.newBlockingStub(empty.owner())
        .createAccount(CreateAccountRequest.newBuilder()
            .setAccount(Account.newBuilder()
                .setDisplayName(like.getDisplayName())
                .setKind(like.getKind())
                .setCurrencyCode(like.getCurrencyCode())
                .setLotPolicy(like.getLotPolicy()))
            .setRequestId(Client.id())
            .build())
        .getName();
  }

  private void book(String account, String source, byte[] file) throws Exception {
    BlockingClientCall<UploadStatementRequest, Import> call =
        ImportServiceGrpc.newBlockingV2Stub(empty.owner()).uploadStatement();
    call.write(UploadStatementRequest.newBuilder()
        .setHeader(UploadStatementRequest.Header.newBuilder()
            .setAccount(account)
            .setFileName("books.json")
            .setFormat(StatementFormat.newBuilder().setSourceAccount(source))
            .setRequestId(Client.id()))
        .build());
    for (int at = 0; at < file.length; at += 60_000) {
      call.write(UploadStatementRequest.newBuilder()
          .setChunk(ByteString.copyFrom(file, at, Math.min(60_000, file.length - at)))
          .build());
    }
    call.halfClose();
    Import uploaded = requireNonNull(call.read());
    assertThat(uploaded.getReadyCount()).as(source).isEqualTo(uploaded.getRowCount());
    Import committed = ImportServiceGrpc.newBlockingStub(empty.owner())
        .commitImport(CommitImportRequest.newBuilder()
            .setName(uploaded.getName())
            .setEtag(uploaded.getEtag())
            .setRequestId(Client.id())
            .build());
    assertThat(committed.getBookedCount()).isEqualTo(uploaded.getRowCount());
  }

  private static List<String> lots(TestServer server, String account) {
    return HoldingServiceGrpc.newBlockingStub(server.owner())
        .listLots(ListLotsRequest.newBuilder().setParent(account).build())
        .getLotsList()
        .stream()
        .map(lot -> lot.getInstrument() + " " + lot.getOpenDate() + " " + lot.getQuantity() + " "
            + lot.getCost() + " " + lot.getViewCost())
        .sorted()
        .toList();
  }

  private static Map<String, String> accounts(TestServer server) {
    Map<String, String> names = new LinkedHashMap<>();
    list(server).forEach(account -> names.put(account.getDisplayName(), account.getName()));
    return names;
  }

  private static List<Account> list(TestServer server) {
    return AccountServiceGrpc.newBlockingStub(server.owner())
        .listAccounts(ListAccountsRequest.newBuilder().build())
        .getAccountsList();
  }
}
