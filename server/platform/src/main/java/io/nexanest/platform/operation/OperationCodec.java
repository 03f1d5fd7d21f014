package io.nexanest.platform.operation;

import com.google.longrunning.Operation;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.Status;
import io.nexanest.api.platform.v1.ListOperationsResponse;
import io.nexanest.api.platform.v1.OperationMetadata;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.wire.Times;
import java.util.List;

/** Operations on the wire. */
final class OperationCodec {
  private OperationCodec() {}

  static Operation encode(OperationRow row) {
    Operation.Builder operation = Operation.newBuilder()
        .setName(row.id().name())
        .setDone(row.ended())
        .setMetadata(Any.pack(OperationMetadata.newBuilder()
            .setMethod(row.method())
            .setStepsDone(row.stepsDone())
            .setStepsTotal(row.stepsTotal())
            .setCreateTime(Times.encode(row.createTime()))
            .setUpdateTime(Times.encode(row.updateTime()))
            .setCancelRequested(row.cancelRequested())
            .build()));
    if (row.outcome().equals(OperationRow.DONE)) {
      operation.setResponse(unpack(row.response().orElseThrow()));
    } else if (row.ended()) {
      operation.setError(Status.newBuilder()
          .setCode(
              io.grpc.Status.Code.valueOf(Reason.valueOf(row.outcome()).code().name())
                  .value())
          .setMessage(row.outcome() + ": " + row.message()));
    }
    return operation.build();
  }

  static ListOperationsResponse page(List<OperationRow> rows, String next) {
    return ListOperationsResponse.newBuilder()
        .addAllOperations(rows.stream().map(OperationCodec::encode).toList())
        .setNextPageToken(next)
        .build();
  }

  static byte[] pack(Message response) {
    return Any.pack(response).toByteArray();
  }

  private static Any unpack(byte[] packed) {
    try {
      return Any.parseFrom(packed);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored response can't be read", e);
    }
  }
}
