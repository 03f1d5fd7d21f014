package io.nexanest.platform.operation;

import com.google.longrunning.Operation;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.platform.v1.CancelOperationRequest;
import io.nexanest.api.platform.v1.GetOperationRequest;
import io.nexanest.api.platform.v1.ListOperationsRequest;
import io.nexanest.api.platform.v1.ListOperationsResponse;
import io.nexanest.api.platform.v1.OperationServiceGrpc;
import io.nexanest.api.platform.v1.WaitOperationRequest;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Unary;

/** The wire's face of {@link Operations}. */
public final class OperationRpc extends OperationServiceGrpc.OperationServiceImplBase {
  private static final int WAIT_DEFAULT_MS = 5_000;

  private final Operations operations;

  public OperationRpc(Operations operations) {
    this.operations = operations;
  }

  @Override
  public void getOperation(GetOperationRequest request, StreamObserver<Operation> observer) {
    Unary.answer(observer, () -> operations.get(request.getName()));
  }

  @Override
  public void listOperations(
      ListOperationsRequest request, StreamObserver<ListOperationsResponse> observer) {
    Unary.answer(observer, () -> operations.list(request.getPageSize(), request.getPageToken()));
  }

  @Override
  public void cancelOperation(CancelOperationRequest request, StreamObserver<Operation> observer) {
    Unary.answer(
        observer, () -> operations.cancel(request.getName(), request.getRequestId(), request));
  }

  @Override
  public void waitOperation(WaitOperationRequest request, StreamObserver<Operation> observer) {
    Unary.answer(observer, () -> {
      int most = request.getTimeoutMs() == 0 ? WAIT_DEFAULT_MS : request.getTimeoutMs();
      if (most < 0 || most > Limits.OPERATION_WAIT_MS) {
        throw Problem.invalid(
            "timeout_ms",
            Reason.FIELD_INVALID,
            "is " + most + "; 0 to " + Limits.OPERATION_WAIT_MS + " are right");
      }
      return operations.await(request.getName(), most);
    });
  }
}
