package io.nexanest.platform.rpc.server;

import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads requests so that bytes which are none are told with a reason. What gRPC does with an
 * exception of a marshaller is to end the call as UNKNOWN, so nothing is thrown here: the request
 * that could not be read is handed on as such, to {@link CallGuard}, which looks first.
 */
final class CheckedMarshaller<Q> implements Marshaller<Q> {
  private final Marshaller<Q> marshaller;

  private CheckedMarshaller(Marshaller<Q> marshaller) {
    this.marshaller = marshaller;
  }

  /** Stands in for a request that could not be read. */
  record Unreadable(Problem problem) {}

  /** The service with requests read so. */
  static ServerServiceDefinition check(ServerServiceDefinition service) {
    List<ServerMethodDefinition<?, ?>> methods = new ArrayList<>();
    service.getMethods().forEach(method -> methods.add(check(method)));
    // With its schema: reflection tells clients of no service that has none.
    ServiceDescriptor.Builder descriptor = ServiceDescriptor.newBuilder(
            service.getServiceDescriptor().getName())
        .setSchemaDescriptor(service.getServiceDescriptor().getSchemaDescriptor());
    methods.forEach(method -> descriptor.addMethod(method.getMethodDescriptor()));
    ServerServiceDefinition.Builder checked = ServerServiceDefinition.builder(descriptor.build());
    methods.forEach(checked::addMethod);
    return checked.build();
  }

  private static <Q, A> ServerMethodDefinition<Q, A> check(ServerMethodDefinition<Q, A> method) {
    MethodDescriptor<Q, A> descriptor = method.getMethodDescriptor();
    return ServerMethodDefinition.create(
        descriptor.toBuilder(
                new CheckedMarshaller<>(descriptor.getRequestMarshaller()),
                descriptor.getResponseMarshaller())
            .build(),
        method.getServerCallHandler());
  }

  @Override
  public InputStream stream(Q value) {
    return marshaller.stream(value);
  }

  @Override
  public Q parse(InputStream stream) {
    try {
      if (stream instanceof KnownLength && stream.available() > Limits.MESSAGE_BYTES) {
        return unreadable(tooLarge(Integer.toString(stream.available())));
      }
      return marshaller.parse(stream);
    } catch (StatusRuntimeException e) {
      return unreadable(
          e.getStatus().getCode() == Status.Code.RESOURCE_EXHAUSTED
              ? tooLarge("more than " + 2 * Limits.MESSAGE_BYTES)
              : new Problem(
                  Reason.MESSAGE_MALFORMED,
                  "the bytes are no message of this call; does the client have the same proto?"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem tooLarge(String bytes) {
    return new Problem(
        Reason.MESSAGE_TOO_LARGE,
        "the message has " + bytes + " bytes; " + Limits.MESSAGE_BYTES + " are the most",
        Map.of("quota", "message_bytes", "limit", Integer.toString(Limits.MESSAGE_BYTES)));
  }

  /** Between here and the guard nobody looks at the request, so its type does not matter. */
  @SuppressWarnings("unchecked")
  private static <Q> Q unreadable(Problem problem) {
    return (Q) new Unreadable(problem);
  }
}
