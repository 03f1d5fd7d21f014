package io.nexanest.portfolio.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.Contexts;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.StatusException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.BlockingClientCall;
import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.AccountKind;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.CommitImportRequest;
import io.nexanest.api.portfolio.v1.CorrectTransactionRequest;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.GetTransactionRequest;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportServiceGrpc;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.LotPolicy;
import io.nexanest.api.portfolio.v1.ReverseTransactionRequest;
import io.nexanest.api.portfolio.v1.StatementFormat;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.UploadStatementRequest;
import io.nexanest.kernel.uuid.UuidV7;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.rpc.Peers;
import io.nexanest.platform.rpc.server.CallGuard;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.telemetry.Telemetry;
import io.nexanest.platform.testing.TestPostgres;
import io.nexanest.portfolio.account.AccountRpc;
import io.nexanest.portfolio.account.Accounts;
import io.nexanest.portfolio.document.DocumentRpc;
import io.nexanest.portfolio.document.Documents;
import io.nexanest.portfolio.importing.kind.StatementFormats;
import io.nexanest.portfolio.importing.trace.ImportedLines;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.period.PeriodRpc;
import io.nexanest.portfolio.period.Periods;
import io.nexanest.portfolio.transaction.LedgerMemory;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.transaction.Poster;
import io.nexanest.portfolio.transaction.TransactionLists;
import io.nexanest.portfolio.transaction.TransactionRpc;
import io.nexanest.portfolio.transaction.Transactions;
import io.nexanest.portfolio.transaction.correction.Corrections;
import io.nexanest.portfolio.transaction.watch.LedgerNews;
import io.nexanest.portfolio.transaction.watch.LedgerSignals;
import io.nexanest.portfolio.transaction.watch.TransactionWatches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Imports and accounts over gRPC in this process, with a real database and a fake market. Each test
 * has a tenant of its own, with one account.
 */
final class ImportWorld implements BeforeEachCallback, AfterAllCallback {
  static final String HEADER = "date,type,symbol,quantity,price,currency,reference\n";
  static final String BUY = "2024-01-02,BUY,AAPL,10,2.50,USD,A\n";
  static final String SELL = "2024-01-03,SELL,AAPL,4,2.75,USD,B\n";

  private final TestPostgres postgres = TestPostgres.start("portfolio");
  private volatile Principal caller = Principal.system(UUID.randomUUID());
  private final Server market = serve(FakeMarket.services());
  private final ManagedChannel toMarket = channel(market);
  private final Server server;
  private final ManagedChannel channel;
  private volatile String own = "";

  ImportWorld() {
    this(StatementFormats.shipped());
  }

  /** One whose documents are read again by those formats. */
  ImportWorld(StatementFormats again) {
    Platform platform = platform();
    LedgerMemory memory = new LedgerMemory();
    Poster poster = new Poster(platform, memory);
    Ledgers ledgers = new Ledgers(platform.database(), memory);
    MarketPeer peer = new MarketPeer(platform.peers());
    LedgerSignals signals = new LedgerSignals();
    LedgerNews news = new LedgerNews(platform, signals, ledgers);
    ImportReplay replays = new ImportReplay(platform, ledgers, poster, peer, again, news);
    server = serve(List.of(
        new AccountRpc(new Accounts(platform)),
        new DocumentRpc(new Documents(platform), replays::replay, replays::accept),
        new PeriodRpc(new Periods(platform, peer, Poster::lock), request -> {
          throw new UnsupportedOperationException("nothing is reconciled here");
        }),
        new TransactionRpc(
            new Transactions(platform, ledgers, poster, peer, news),
            new TransactionLists(
                ledgers, platform.pages(), peer, new ImportedLines(platform.database())::of),
            new TransactionWatches(platform, ledgers, signals, principal -> {}),
            new Corrections(platform, ledgers, poster, peer, news)),
        new ImportRpc(
            new Imports(platform, poster, peer, StatementFormats.shipped()),
            new ImportCommit(platform, poster, peer, news),
            new ImportUndo(platform, ledgers, poster, peer, news),
            new ImportLists(platform))));
    channel = channel(server);
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    anotherTenant();
  }

  /** From now on somebody of another tenant calls, who has one account. */
  void anotherTenant() {
    caller = Principal.system(UUID.randomUUID());
    own = account("Own", "USD");
  }

  /** The caller's account. */
  String own() {
    return own;
  }

  ImportServiceGrpc.ImportServiceBlockingStub imports() {
    return ImportServiceGrpc.newBlockingStub(channel);
  }

  Channel channel() {
    return channel;
  }

  String account(String name, String currency) {
    return account(name, currency, "");
  }

  /** One that this institution keeps. */
  String account(String name, String currency, String institution) {
    return AccountServiceGrpc.newBlockingStub(channel)
        .createAccount(CreateAccountRequest.newBuilder()
            .setAccount(Account.newBuilder()
                .setDisplayName(name)
                .setInstitution(institution)
                .setKind(AccountKind.ACCOUNT_KIND_CUSTODY)
                .setCurrencyCode(currency)
                .setLotPolicy(LotPolicy.LOT_POLICY_FIFO))
            .setRequestId(UUID.randomUUID().toString())
            .build())
        .getName();
  }

  /** Uploads a text to the caller's account. */
  Import upload(String text) throws StatusException, InterruptedException {
    return upload(own, text.getBytes(StandardCharsets.UTF_8));
  }

  Import upload(String account, byte[] bytes) throws StatusException, InterruptedException {
    return upload(account, bytes, StatementFormat.getDefaultInstance());
  }

  Import upload(String account, byte[] bytes, StatementFormat format)
      throws StatusException, InterruptedException {
    BlockingClientCall<UploadStatementRequest, Import> call =
        ImportServiceGrpc.newBlockingV2Stub(channel).uploadStatement();
    UploadStatementRequest.Builder header = header(account).toBuilder();
    header.getHeaderBuilder().setFormat(format);
    call.write(header.build());
    for (int at = 0; at < bytes.length; at += 4096) {
      call.write(chunk(ByteString.copyFrom(bytes, at, Math.min(4096, bytes.length - at))));
    }
    call.halfClose();
    return java.util.Objects.requireNonNull(call.read());
  }

  Import commit(Import uploaded, boolean skipInvalid) {
    return imports()
        .commitImport(CommitImportRequest.newBuilder()
            .setName(uploaded.getName())
            .setEtag(uploaded.getEtag())
            .setSkipInvalid(skipInvalid)
            .setRequestId(UUID.randomUUID().toString())
            .build());
  }

  /** How many transactions the books have. */
  long transactions() {
    return postgres
        .database()
        .inTransaction(
            "portfolio",
            caller.tenant(),
            tx -> tx.sql("select count(*) as n from portfolio.transaction")
                .one(row -> row.number("n")))
        .orElseThrow();
  }

  /** The account's transactions that count. */
  List<Transaction> inForce(String account) {
    return TransactionServiceGrpc.newBlockingStub(channel)
        .listTransactions(
            ListTransactionsRequest.newBuilder().setParent(account).build())
        .getTransactionsList();
  }

  /** One transaction as it is shown by itself. */
  Transaction get(String name) {
    return TransactionServiceGrpc.newBlockingStub(channel)
        .getTransaction(GetTransactionRequest.newBuilder().setName(name).build());
  }

  Transaction correct(Transaction transaction) {
    return TransactionServiceGrpc.newBlockingStub(channel)
        .correctTransaction(CorrectTransactionRequest.newBuilder()
            .setTransaction(transaction)
            .setRequestId(UUID.randomUUID().toString())
            .build());
  }

  Transaction reverse(Transaction transaction) {
    return TransactionServiceGrpc.newBlockingStub(channel)
        .reverseTransaction(ReverseTransactionRequest.newBuilder()
            .setName(transaction.getName())
            .setEtag(transaction.getEtag())
            .setRequestId(UUID.randomUUID().toString())
            .build());
  }

  static UploadStatementRequest header(String account) {
    return UploadStatementRequest.newBuilder()
        .setHeader(UploadStatementRequest.Header.newBuilder()
            .setAccount(account)
            .setFileName("statement.csv")
            .setFormat(StatementFormat.getDefaultInstance())
            .setRequestId(UUID.randomUUID().toString()))
        .build();
  }

  static UploadStatementRequest chunk(ByteString bytes) {
    return UploadStatementRequest.newBuilder().setChunk(bytes).build();
  }

  /** The call fails for that reason. */
  static AbstractThrowableAssert<?, ? extends Throwable> refused(
      String reason, ThrowableAssert.ThrowingCallable call) {
    var refusal = assertThatThrownBy(call);
    refusal.satisfies(e -> {
      var status = requireNonNull(StatusProto.fromThrowable(e));
      assertThat(status.getDetails(0).unpack(ErrorInfo.class).getReason()).isEqualTo(reason);
    });
    return refusal;
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    channel.shutdownNow();
    toMarket.shutdownNow();
    server.shutdownNow();
    market.shutdownNow();
    postgres.close();
  }

  private Platform platform() {
    RandomGenerator random = RandomGenerator.getDefault();
    return new Platform(
        Settings.of(Map.of()),
        postgres.database(),
        new Peers(slice -> toMarket, new PeerPass(new byte[16])),
        new Pages(new byte[16]),
        new Telemetry(),
        Clock.systemUTC(),
        () -> UuidV7.of(Clock.systemUTC().instant(), random),
        Path.of("."),
        () -> {});
  }

  private Server serve(List<BindableService> services) {
    InProcessServerBuilder builder = InProcessServerBuilder.forName(
            InProcessServerBuilder.generateName())
        .executor(Executors.newVirtualThreadPerTaskExecutor());
    ServerInterceptor signedIn = new ServerInterceptor() {
      @Override
      public <Q, A> ServerCall.Listener<Q> interceptCall(
          ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return Contexts.interceptCall(Caller.as(caller), call, headers, next);
      }
    };
    CallGuard guard = new CallGuard(new Telemetry());
    services.forEach(
        service -> builder.addService(ServerInterceptors.intercept(service, signedIn, guard)));
    try {
      return builder.build().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ManagedChannel channel(Server server) {
    String name = server.getListenSockets().getFirst().toString();
    return InProcessChannelBuilder.forName(name)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }
}
