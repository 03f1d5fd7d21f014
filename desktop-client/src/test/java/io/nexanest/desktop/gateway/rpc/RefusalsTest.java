package io.nexanest.desktop.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  @Test
  void reasonViolationsAndFiguresAreKept() {
    Status status = Status.newBuilder()
        .setCode(9)
        .setMessage("100 of GE are to be sold, 40 are held")
        .addDetails(Any.pack(ErrorInfo.newBuilder()
            .setReason("POSITION_INSUFFICIENT")
            .setDomain("nexanest.io")
            .putMetadata("held", "40")
            .build()))
        .addDetails(Any.pack(BadRequest.newBuilder()
            .addFieldViolations(BadRequest.FieldViolation.newBuilder()
                .setField("transaction.quantity")
                .setDescription("at most 40"))
            .build()))
        .build();
    GatewayException error = Refusals.of(StatusProto.toStatusRuntimeException(status));
    assertThat(error.reason()).isEqualTo(Reason.POSITION_INSUFFICIENT);
    assertThat(error.metadata()).containsEntry("held", "40");
    assertThat(error.violations().getFirst().leaf()).isEqualTo("quantity");
    assertThat(error.outcomeUnknown()).isFalse();
  }

  @Test
  void aLineThatBrokeLeavesTheOutcomeUnknown() {
    GatewayException error = Refusals.of(io.grpc.Status.UNAVAILABLE.asRuntimeException());
    assertThat(error.reason()).isEqualTo(Reason.PEER_UNREACHABLE);
    assertThat(error.outcomeUnknown()).isTrue();
    assertThat(Refusals.of(io.grpc.Status.DEADLINE_EXCEEDED.asException()).outcomeUnknown())
        .isTrue();
  }

  @Test
  void aReasonNewerThanTheWorkstationFallsBackToTheCode() {
    Status status = Status.newBuilder()
        .setCode(7)
        .addDetails(Any.pack(ErrorInfo.newBuilder().setReason("MOON_FULL").build()))
        .build();
    assertThat(Refusals.of(status).reason()).isEqualTo(Reason.PERMISSION_MISSING);
  }
}
