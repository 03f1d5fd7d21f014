package io.nexanest.desktop.gateway.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.CloseAccountRequest;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.UpdateAccountRequest;
import io.nexanest.desktop.gateway.book.BookAct;
import io.nexanest.desktop.gateway.book.BookChange;
import io.nexanest.desktop.gateway.book.BookField;
import io.nexanest.desktop.gateway.book.BookKind;
import io.nexanest.desktop.gateway.remote.book.GrpcBookGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcBookGatewayTest {
  private final Accounts server = new Accounts();
  private final InProcess near = InProcess.serving(server);
  private final GrpcBookGateway gateway = new GrpcBookGateway(near.line());

  @AfterEach
  void close() {
    near.close();
  }

  @Test
  void anAccountIsMadeWithItsFieldsAndItsRequestId() {
    change(
        BookAct.CREATE,
        "",
        "",
        Map.of(
            BookField.DISPLAY_NAME,
            "Depot",
            BookField.CURRENCY_CODE,
            "CHF",
            BookField.KIND,
            "CASH",
            BookField.LOT_POLICY,
            "AVERAGE"));
    assertThat(server.heard)
        .singleElement()
        .asString()
        .contains(
            "display_name: \"Depot\"",
            "kind: ACCOUNT_KIND_CASH",
            "currency_code: \"CHF\"",
            "lot_policy: LOT_POLICY_AVERAGE",
            "request_id: \"id-1\"");
  }

  @Test
  void anUpdateNamesWhatItChangesAlsoWhereThatIsEmptied() {
    change(BookAct.UPDATE, "accounts/a1", "\"4\"", Map.of(BookField.INSTITUTION, ""));
    UpdateAccountRequest sent = (UpdateAccountRequest) server.heard.getFirst();
    assertThat(sent.getUpdateMask().getPathsList()).containsExactly("institution");
    assertThat(sent.getAccount().getEtag()).isEqualTo("\"4\"");
  }

  @Test
  void anAccountIsClosedByItsNameAndEtag() {
    change(BookAct.CLOSE, "accounts/a1", "\"4\"", Map.of());
    CloseAccountRequest sent = (CloseAccountRequest) server.heard.getFirst();
    assertThat(sent.getName()).isEqualTo("accounts/a1");
    assertThat(sent.getEtag()).isEqualTo("\"4\"");
    assertThat(sent.getRequestId()).isEqualTo("id-1");
  }

  private void change(BookAct act, String name, String etag, Map<BookField, String> values) {
    String answer = gateway
        .change(new BookChange(BookKind.ACCOUNT, act, name, etag, values), "id-1")
        .toCompletableFuture()
        .join();
    assertThat(answer).isEqualTo("accounts/a1");
  }

  private static final class Accounts extends AccountServiceGrpc.AccountServiceImplBase {
    private final List<Object> heard = new ArrayList<>();

    @Override
    public void createAccount(
        CreateAccountRequest request, StreamObserver<io.nexanest.api.portfolio.v1.Account> to) {
      answer(request, to);
    }

    @Override
    public void updateAccount(
        UpdateAccountRequest request, StreamObserver<io.nexanest.api.portfolio.v1.Account> to) {
      answer(request, to);
    }

    @Override
    public void closeAccount(
        CloseAccountRequest request, StreamObserver<io.nexanest.api.portfolio.v1.Account> to) {
      answer(request, to);
    }

    private void answer(Object request, StreamObserver<io.nexanest.api.portfolio.v1.Account> to) {
      heard.add(request);
      to.onNext(io.nexanest.api.portfolio.v1.Account.newBuilder()
          .setName("accounts/a1")
          .build());
      to.onCompleted();
    }
  }
}
