package io.nexanest.desktop.gateway.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.WatchTransactionsRequest;
import io.nexanest.api.portfolio.v1.WatchTransactionsResponse;
import io.nexanest.desktop.gateway.ledger.LedgerListener;
import io.nexanest.desktop.gateway.ledger.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcTransactionGatewayTest {
  private final Ledger server = new Ledger();
  private final InProcess near = InProcess.serving(server);
  private final GrpcTransactionGateway gateway = new GrpcTransactionGateway(near.line());
  private final Heard heard = new Heard();

  @AfterEach
  void close() {
    near.close();
  }

  @Test
  void theMarkIsTheResumeTokenOfAListingWithoutEntries() {
    String mark = gateway.mark("households/h1").toCompletableFuture().join();
    assertThat(mark).isEqualTo("from-41");
    ListTransactionsRequest asked = server.lists.getFirst();
    assertThat(asked.getFromDate().getYear()).isGreaterThan(asked.getToDate().getYear());
  }

  @Test
  void theWatchBeginsAtTheMarkAndAfterALossWhereItWas() {
    gateway.watch("households/h1", "from-41", heard);
    assertThat(server.watches.getFirst().getResumeToken()).isEqualTo("from-41");
    server.send(WatchTransactionsResponse.newBuilder()
        .setTransaction(
            io.nexanest.api.portfolio.v1.Transaction.newBuilder().setName("transactions/t42"))
        .setResumeToken("from-42")
        .build());
    assertThat(heard.names).containsExactly("transactions/t42");
    server.end(14, "PEER_UNREACHABLE");
    near.time().pass(200);
    assertThat(server.watches.getLast().getResumeToken()).isEqualTo("from-42");
    assertThat(heard.resets).isZero();
  }

  @Test
  void aTokenThatTheServerNoLongerTakesIsDroppedAndSaid() {
    gateway.watch("households/h1", "from-41", heard);
    server.end(3, "RESUME_TOKEN_INVALID");
    near.time().pass(200);
    assertThat(heard.resets).isEqualTo(1);
    assertThat(server.watches.getLast().getResumeToken()).isEmpty();
  }

  @Test
  void aResetIsHandedOn() {
    gateway.watch("households/h1", "from-1", heard);
    server.send(WatchTransactionsResponse.newBuilder()
        .setReset(com.google.rpc.Status.newBuilder().setCode(10))
        .setResumeToken("from-90")
        .build());
    assertThat(heard.resets).isEqualTo(1);
  }

  private static final class Heard implements LedgerListener {
    private final List<String> names = new ArrayList<>();
    private int resets;

    @Override
    public void changed(Transaction transaction) {
      names.add(transaction.name());
    }

    @Override
    public void reset() {
      resets++;
    }
  }

  private static final class Ledger extends TransactionServiceGrpc.TransactionServiceImplBase {
    private final List<ListTransactionsRequest> lists = new ArrayList<>();
    private final List<WatchTransactionsRequest> watches = new ArrayList<>();
    private final List<StreamObserver<WatchTransactionsResponse>> streams = new ArrayList<>();

    @Override
    public void listTransactions(
        ListTransactionsRequest request, StreamObserver<ListTransactionsResponse> to) {
      lists.add(request);
      to.onNext(ListTransactionsResponse.newBuilder().setResumeToken("from-41").build());
      to.onCompleted();
    }

    @Override
    public void watchTransactions(
        WatchTransactionsRequest request, StreamObserver<WatchTransactionsResponse> to) {
      watches.add(request);
      streams.add(to);
    }

    private void send(WatchTransactionsResponse event) {
      streams.getLast().onNext(event);
    }

    private void end(int code, String reason) {
      streams
          .getLast()
          .onError(StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
              .setCode(code)
              .addDetails(Any.pack(ErrorInfo.newBuilder()
                  .setReason(reason)
                  .setDomain("nexanest.io")
                  .build()))
              .build()));
    }
  }
}
