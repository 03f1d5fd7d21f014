package io.nexanest.platform.rpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.nexanest.api.identity.v1.ListSessionsRequest;
import io.nexanest.api.identity.v1.SessionServiceGrpc;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.rpc.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls whose bytes are wrong. */
class BadCallsIT {
  private static final String LIST = SessionServiceGrpc.getListSessionsMethod().getFullMethodName();
  private static final int HEADER_BYTES = 6;
  private static GateServer server;

  @BeforeAll
  static void start() {
    server = new GateServer(
        GateConfig.read(Settings.of(Map.of())), new GateHandlers(), System::nanoTime);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static byte[] call(String name, byte[] request, String compression) {
    Metadata headers = new Metadata();
    headers.put(Authentication.AUTHORIZATION, "Key ann");
    MethodDescriptor<byte[], byte[]> method = MethodDescriptor.<byte[], byte[]>newBuilder()
        .setType(MethodDescriptor.MethodType.UNARY)
        .setFullMethodName(name)
        .setRequestMarshaller(new Bytes())
        .setResponseMarshaller(new Bytes())
        .build();
    return ClientCalls.blockingUnaryCall(
        ClientInterceptors.intercept(
            server.channel(), MetadataUtils.newAttachHeadersInterceptor(headers)),
        method,
        CallOptions.DEFAULT.withCompression(compression),
        request);
  }

  private static String refused(String name, byte[] request, String compression) {
    StatusRuntimeException e =
        catchThrowableOfType(StatusRuntimeException.class, () -> call(name, request, compression));
    Status status = Optional.ofNullable(StatusProto.fromThrowable(e)).orElseThrow();
    for (Any detail : status.getDetailsList()) {
      if (detail.is(ErrorInfo.class)) {
        try {
          return detail.unpack(ErrorInfo.class).getReason() + ": " + status.getMessage();
        } catch (InvalidProtocolBufferException wrong) {
          throw new IllegalStateException(wrong);
        }
      }
    }
    return "no reason in " + status;
  }

  /** A request of exactly so many bytes. */
  private static byte[] request(int bytes) {
    byte[] request = ListSessionsRequest.newBuilder()
        .setPageToken("x".repeat(bytes - HEADER_BYTES + 1))
        .build()
        .toByteArray();
    assertThat(request).hasSize(bytes);
    return request;
  }

  @Test
  void bytesThatAreNoMessageAreRefusedAsSuch() {
    assertThat(refused(LIST, new byte[] {(byte) 0xff, (byte) 0xff, 3}, "identity"))
        .isEqualTo("MESSAGE_MALFORMED: the bytes are no message of this call; does the client have"
            + " the same proto?");
  }

  @Test
  void aMessageOfFourMebibytesIsReadAndOneByteMoreIsNot() {
    assertThat(call(LIST, request(Limits.MESSAGE_BYTES), "identity")).isEmpty();
    assertThat(refused(LIST, request(Limits.MESSAGE_BYTES + 1), "identity"))
        .isEqualTo("MESSAGE_TOO_LARGE: the message has 4194305 bytes; 4194304 are the most");
  }

  @Test
  void aMessageThatGrowsBeyondMeasureWhenItIsUnpackedIsRefused() {
    assertThat(refused(LIST, request(64 << 20), "gzip"))
        .isEqualTo("MESSAGE_TOO_LARGE: the message has more than 8388608 bytes; 4194304 are the"
            + " most");
  }

  @Test
  void aCallThatIsNotServedIsToldByName() {
    assertThat(refused("nexanest.identity.v1.SessionService/Nothing", new byte[0], "identity"))
        .isEqualTo("METHOD_UNKNOWN: there is no call 'nexanest.identity.v1.SessionService/Nothing'"
            + " here");
  }

  @Test
  void theServerStillAnswersAfterwards() {
    assertThat(refused(LIST, new byte[] {7}, "identity")).startsWith("MESSAGE_MALFORMED");
    assertThat(call(LIST, new byte[0], "identity")).isEmpty();
  }
}
