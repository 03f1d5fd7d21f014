package io.nexanest.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import io.nexanest.kernel.reason.Reason;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads the reason out of what the server refused with. */
final class Refusals {
  private Refusals() {}

  static void assertRefused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call).satisfies(e -> assertThat(reason(e)).isEqualTo(reason.name()));
  }

  static String reason(Throwable refusal) {
    return Optional.ofNullable(StatusProto.fromThrowable(refusal))
        .map(Refusals::reason)
        .orElse("no rich status in " + refusal);
  }

  static String reason(Status status) {
    try {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          return detail.unpack(ErrorInfo.class).getReason();
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
    return "no reason in " + status;
  }
}
