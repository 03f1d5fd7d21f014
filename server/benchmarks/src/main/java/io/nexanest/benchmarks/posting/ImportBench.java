package io.nexanest.benchmarks.posting;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.BlockingClientCall;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.nexanest.api.portfolio.v1.CommitImportRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportServiceGrpc;
import io.nexanest.api.portfolio.v1.UploadStatementRequest;
import io.nexanest.benchmarks.Row;
import io.nexanest.benchmarks.process.Child;
import io.nexanest.platform.postgres.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Uploads and commits a statement of very many rows to a server that may hold half a gigabyte. */
public final class ImportBench {
  private static final int ROWS = 100_000;
  private static final int CHUNK = 65_536;
  private static final Duration MOST = Duration.ofMinutes(10);
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 2);

  private ImportBench() {}

  public static List<Row> run() throws Exception {
    Path data = Files.createTempDirectory("nexanest-bench-");
    data.toFile().setExecutable(true, false);
    List<String> arguments = List.of(
        "server",
        "--data",
        data.toString(),
        "--stop-with-input",
        "--demo",
        "dow",
        "--set",
        "server.port=0");
    try (Child server = Child.start("io.nexanest.app.Main", "NEXANEST READY", arguments)) {
      long before = server.mostMb().orElse(0);
      ManagedChannel line = Grpc.newChannelBuilder(
              server.ready().split(" ", 2)[0], InsecureChannelCredentials.create())
          .build();
      try {
        return List.of(row(owner(line, data), server, before));
      } finally {
        line.shutdownNow();
      }
    } finally {
      Folders.delete(data);
    }
  }

  private static Row row(Channel owner, Child server, long before) throws Exception {
    byte[] statement = statement();
    String account = PostingBench.account(owner);
    long begin = System.nanoTime();
    Import uploaded = upload(owner, account, statement);
    double read = (System.nanoTime() - begin) / 1e9;
    begin = System.nanoTime();
    Import booked = ImportServiceGrpc.newBlockingStub(owner)
        .withDeadlineAfter(MOST)
        .commitImport(CommitImportRequest.newBuilder()
            .setName(uploaded.getName())
            .setEtag(uploaded.getEtag())
            .setRequestId(UUID.randomUUID().toString())
            .build());
    double committed = (System.nanoTime() - begin) / 1e9;
    if (booked.getBookedCount() != ROWS) {
      throw new IllegalStateException("booked are " + booked);
    }
    return new Row(
        "import of a CSV statement of 100,000 rows",
        "s",
        String.format(Locale.ROOT, "%.1f", read + committed),
        String.format(Locale.ROOT, "read and judged in %.1f s, booked in %.1f s", read, committed),
        String.format(
            Locale.ROOT,
            "%.1f MB, deposits by day; most memory of the server process %,d MB, before the import"
                + " %,d MB, -Xmx512m; PostgreSQL not counted",
            statement.length / 1e6,
            server.mostMb().orElse(0),
            before));
  }

  private static byte[] statement() {
    StringBuilder text = new StringBuilder("date,type,gross,currency,reference\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(FIRST.plusDays(i * 3_600L / ROWS))
          .append(",DEPOSIT,")
          .append(1 + i % 977)
          .append(".25,USD,ref-")
          .append(i)
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Import upload(Channel owner, String account, byte[] statement) throws Exception {
    BlockingClientCall<UploadStatementRequest, Import> call =
        ClientCalls.blockingClientStreamingCall(
            owner,
            ImportServiceGrpc.getUploadStatementMethod(),
            CallOptions.DEFAULT.withDeadlineAfter(MOST));
    call.write(UploadStatementRequest.newBuilder()
        .setHeader(UploadStatementRequest.Header.newBuilder()
            .setAccount(account)
            .setFileName("many.csv")
            .setRequestId(UUID.randomUUID().toString()))
        .build());
    for (int at = 0; at < statement.length; at += CHUNK) {
      int size = Math.min(CHUNK, statement.length - at);
      call.write(UploadStatementRequest.newBuilder()
          .setChunk(ByteString.copyFrom(statement, at, size))
          .build());
    }
    call.halfClose();
    Import uploaded = call.read();
    if (uploaded == null) {
      throw new IOException("the upload was not answered");
    }
    return uploaded;
  }

  private static Channel owner(ManagedChannel line, Path data) throws IOException {
    Metadata headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
        "Key " + Files.readString(data.resolve("owner.key")).strip());
    return ClientInterceptors.intercept(line, MetadataUtils.newAttachHeadersInterceptor(headers));
  }
}
