package io.nexanest.platform.rpc.server;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.nexanest.api.type.v1.Option;
import io.nexanest.platform.security.Permissions;

/**
 * What a method states about itself in its proto.
 *
 * @param method its full name, {@code package.Service/Method}
 * @param permission what the caller needs, or {@code public}
 * @param audited whether it leaves an audit entry
 * @param reads whether it has no effect
 * @param streams whether it has no end of its own
 */
public record MethodPolicy(
    String method, String permission, boolean audited, boolean reads, boolean streams) {

  /** Reads the options; a method without a permission is refused, not served. */
  public static MethodPolicy of(io.grpc.MethodDescriptor<?, ?> method) {
    if (!(method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier supplier)) {
      throw new IllegalStateException(method.getFullMethodName() + " has no proto descriptor");
    }
    MethodDescriptor proto = supplier.getMethodDescriptor();
    String permission = proto.getOptions().getExtension(Option.permission);
    if (permission.isEmpty()) {
      permission = foreign(proto);
    }
    return new MethodPolicy(
        method.getFullMethodName(),
        permission,
        proto.getOptions().getExtension(Option.audited),
        proto.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS,
        method.getType() != io.grpc.MethodDescriptor.MethodType.UNARY);
  }

  private static String foreign(MethodDescriptor proto) {
    String file = proto.getFile().getPackage();
    if (file.equals("grpc.health.v1")) {
      return Permissions.PUBLIC;
    }
    if (file.startsWith("grpc.reflection.")) {
      return Permissions.PUBLIC;
    }
    throw new IllegalStateException(proto.getFullName() + " states no permission");
  }
}
