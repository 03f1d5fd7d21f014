package io.nexanest.platform.rpc.server;

import io.grpc.BindableService;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.security.TokenVerifier;
import io.nexanest.platform.telemetry.Telemetry;
import java.util.List;
import java.util.function.LongSupplier;

/** Everything that a call passes before its handler, in this order. */
public final class Gates implements AutoCloseable {
  private final Deadlines deadlines;
  private final List<ServerInterceptor> outermostFirst;

  public Gates(
      GateConfig config, Telemetry telemetry, List<TokenVerifier> verifiers, PeerPass pass) {
    this(config, telemetry, verifiers, pass, System::nanoTime);
  }

  Gates(
      GateConfig config,
      Telemetry telemetry,
      List<TokenVerifier> verifiers,
      PeerPass pass,
      LongSupplier clock) {
    this.deadlines = new Deadlines(config.unary());
    this.outermostFirst = List.of(
        new CallGuard(telemetry),
        new ClientCheck(config.oldestClient()),
        deadlines,
        new Authentication(verifiers, pass),
        new RateLimit(config, clock),
        new StreamLimit());
  }

  /** The service behind the gates; refused when one of its methods states no permission. */
  ServerServiceDefinition guard(BindableService service) {
    ServerServiceDefinition definition = service.bindService();
    definition.getMethods().forEach(method -> MethodPolicy.of(method.getMethodDescriptor()));
    return CheckedMarshaller.check(
        ServerInterceptors.intercept(definition, outermostFirst.reversed()));
  }

  @Override
  public void close() {
    deadlines.close();
  }
}
