package io.nexanest.desktop.gateway.rpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.kernel.reason.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Errors of the line as errors of the house. */
public final class Refusals {
  private Refusals() {}

  public static GatewayException of(Throwable error) {
    com.google.rpc.Status status = StatusProto.fromThrowable(error);
    return status == null ? GatewayException.of(Reason.BUG, String.valueOf(error)) : of(status);
  }

  /** Also for the status of a single item within an answer. */
  public static GatewayException of(com.google.rpc.Status status) {
    List<FieldViolation> violations = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    Reason reason = byCode(status.getCode());
    for (Any detail : status.getDetailsList()) {
      try {
        if (detail.is(ErrorInfo.class)) {
          ErrorInfo info = detail.unpack(ErrorInfo.class);
          reason = named(info.getReason()).orElse(reason);
          metadata.putAll(info.getMetadataMap());
        } else if (detail.is(BadRequest.class)) {
          detail.unpack(BadRequest.class).getFieldViolationsList().stream()
              .map(Refusals::violation)
              .forEach(violations::add);
        }
      } catch (InvalidProtocolBufferException e) {
        metadata.put("detail", "unreadable: " + detail.getTypeUrl());
      }
    }
    return new GatewayException(reason, text(status, reason), violations, metadata);
  }

  private static FieldViolation violation(BadRequest.FieldViolation found) {
    return new FieldViolation(found.getField(), found.getReason(), found.getDescription());
  }

  private static Optional<Reason> named(String name) {
    return Stream.of(Reason.values())
        .filter(reason -> reason.name().equals(name))
        .findFirst();
  }

  // Only the transport itself answers without a reason.
  private static Reason byCode(int code) {
    return switch (Status.fromCodeValue(code).getCode()) {
      case UNAVAILABLE -> Reason.PEER_UNREACHABLE;
      case DEADLINE_EXCEEDED -> Reason.DEADLINE_SPENT;
      case CANCELLED -> Reason.CALL_CANCELLED;
      case UNIMPLEMENTED -> Reason.METHOD_UNKNOWN;
      case UNAUTHENTICATED -> Reason.TOKEN_INVALID;
      case PERMISSION_DENIED -> Reason.PERMISSION_MISSING;
      case NOT_FOUND -> Reason.RESOURCE_NOT_FOUND;
      case RESOURCE_EXHAUSTED -> Reason.QUOTA_EXCEEDED;
      case INVALID_ARGUMENT -> Reason.FIELD_INVALID;
      case ALREADY_EXISTS -> Reason.RESOURCE_EXISTS;
      case FAILED_PRECONDITION -> Reason.DATA_MISSING;
      case ABORTED -> Reason.CONFLICT_RETRY;
      case OK, UNKNOWN, OUT_OF_RANGE, INTERNAL, DATA_LOSS -> Reason.BUG;
    };
  }

  private static String text(com.google.rpc.Status status, Reason reason) {
    return switch (reason) {
      case PEER_UNREACHABLE -> "the server can not be reached.";
      case DEADLINE_SPENT -> "the server did not answer in time.";
      default -> status.getMessage();
    };
  }
}
