package io.nexanest.platform.rpc;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.QuotaFailure;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.nexanest.kernel.reason.Code;

/** Problems as {@code google.rpc.Status}: ErrorInfo always, one further detail by its code. */
public final class Problems {
  public static final String DOMAIN = "nexanest.io";

  private Problems() {}

  /** The status that goes over the wire. */
  public static Status status(Problem problem) {
    Status.Builder status = Status.newBuilder()
        .setCode(problem.reason().code().number())
        .setMessage(problem.getMessage() == null ? "" : problem.getMessage())
        .addDetails(Any.pack(ErrorInfo.newBuilder()
            .setReason(problem.reason().name())
            .setDomain(DOMAIN)
            .putAllMetadata(problem.metadata())
            .build()));
    detail(problem, status);
    return status.build();
  }

  /** The exception that ends a call with that status. */
  public static StatusRuntimeException exception(Problem problem) {
    return StatusProto.toStatusRuntimeException(status(problem));
  }

  private static void detail(Problem problem, Status.Builder status) {
    if (!problem.violations().isEmpty()) {
      status.addDetails(Any.pack(badRequest(problem)));
      return;
    }
    Code code = problem.reason().code();
    String text = problem.getMessage() == null ? "" : problem.getMessage();
    switch (code) {
      case NOT_FOUND, ALREADY_EXISTS ->
        status.addDetails(Any.pack(ResourceInfo.newBuilder()
            .setResourceName(problem.metadata().getOrDefault("resource", ""))
            .setDescription(text)
            .build()));
      case FAILED_PRECONDITION ->
        status.addDetails(Any.pack(PreconditionFailure.newBuilder()
            .addViolations(PreconditionFailure.Violation.newBuilder()
                .setType(problem.reason().name())
                .setSubject(problem.metadata().getOrDefault("resource", ""))
                .setDescription(text))
            .build()));
      case RESOURCE_EXHAUSTED ->
        status.addDetails(Any.pack(QuotaFailure.newBuilder()
            .addViolations(QuotaFailure.Violation.newBuilder()
                .setSubject(problem.metadata().getOrDefault("limit", ""))
                .setDescription(text))
            .build()));
      case ABORTED, UNAVAILABLE ->
        status.addDetails(Any.pack(RetryInfo.newBuilder()
            .setRetryDelay(Duration.newBuilder().setNanos(200_000_000))
            .build()));
      case CANCELLED,
          INVALID_ARGUMENT,
          DEADLINE_EXCEEDED,
          PERMISSION_DENIED,
          UNIMPLEMENTED,
          INTERNAL,
          UNAUTHENTICATED -> {}
    }
  }

  private static BadRequest badRequest(Problem problem) {
    BadRequest.Builder bad = BadRequest.newBuilder();
    for (FieldViolation violation : problem.violations()) {
      bad.addFieldViolations(BadRequest.FieldViolation.newBuilder()
          .setField(violation.field())
          .setReason(violation.reason().name())
          .setDescription(violation.text()));
    }
    return bad.build();
  }
}
