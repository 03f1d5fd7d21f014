package io.nexanest.market.repair;

import com.google.longrunning.Operation;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.platform.v1.CancelOperationRequest;
import io.nexanest.api.platform.v1.GetOperationRequest;
import io.nexanest.kernel.uuid.UuidV7;
import io.nexanest.platform.operation.OperationRpc;
import io.nexanest.platform.operation.Operations;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.testing.TestPostgres;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks for operations as a client does, without a line. */
final class OperationAccess {
  private OperationAccess() {}

  static Operation find(TestPostgres postgres, String name) {
    return ask(observer -> rpc(postgres)
        .getOperation(GetOperationRequest.newBuilder().setName(name).build(), observer));
  }

  static Operation cancel(TestPostgres postgres, String name) {
    return ask(observer -> rpc(postgres)
        .cancelOperation(
            CancelOperationRequest.newBuilder()
                .setName(name)
                .setRequestId(UUID.randomUUID().toString())
                .build(),
            observer));
  }

  private static OperationRpc rpc(TestPostgres postgres) {
    return new OperationRpc(new Operations(
        postgres.database(),
        "platform",
        new Pages(new byte[32]),
        InstantSource.system(),
        () -> UuidV7.of(InstantSource.system().instant(), new SecureRandom())));
  }

  private static Operation ask(Consumer<StreamObserver<Operation>> call) {
    List<Operation> told = new ArrayList<>();
    Principal ann = new Principal(new UUID(7, 7), new UUID(7, 8), "ann", Set.of(), "sessions/x");
    Caller.as(ann)
        .run(() -> call.accept(new StreamObserver<>() {
          @Override
          public void onNext(Operation operation) {
            told.add(operation);
          }

          @Override
          public void onError(Throwable e) {
            throw new IllegalStateException(e);
          }

          @Override
          public void onCompleted() {}
        }));
    return told.getFirst();
  }
}
