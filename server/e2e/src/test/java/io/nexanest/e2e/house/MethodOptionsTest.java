package io.nexanest.e2e.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.nexanest.api.type.v1.Option;
import io.nexanest.platform.security.Permissions;
import io.nexanest.wire.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every method must state about itself, read from the descriptors. */
class MethodOptionsTest {
  @Test
  void everyMethodStatesAPermissionThatExists() {
    for (MethodDescriptor method : methods()) {
      String permission = method.getOptions().getExtension(Option.permission);
      assertThat(permission)
          .as("%s needs a permission", method.getFullName())
          .satisfiesAnyOf(
              p -> assertThat(p).isEqualTo(Permissions.PUBLIC),
              p -> assertThat(Permissions.ALL).contains(p));
    }
  }

  @Test
  void everyWritingMethodTakesARequestId() {
    for (MethodDescriptor method : methods()) {
      if (method.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS) {
        continue;
      }
      assertThat(hasRequestId(method.getInputType()))
          .as("%s writes, so it takes a request_id", method.getFullName())
          .isTrue();
    }
  }

  @Test
  void everyReadingMethodHasAReadingPermission() {
    for (MethodDescriptor method : methods()) {
      boolean reads = method.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS;
      String permission = method.getOptions().getExtension(Option.permission);
      assertThat(reads && permission.endsWith(".write"))
          .as("%s reads, so a viewer may call it", method.getFullName())
          .isFalse();
    }
  }

  @Test
  void everyRequestMessageBelongsToOneMethod() {
    Set<String> seen = new HashSet<>();
    for (MethodDescriptor method : methods()) {
      assertThat(seen.add(method.getInputType().getFullName()))
          .as("%s shares its request with another method", method.getFullName())
          .isTrue();
    }
  }

  @Test
  void theListOfServicesIsWhole() throws IOException {
    Path protos =
        Path.of(System.getProperty("nexanest.root")).resolve("proto/schema/src/main/proto");
    Pattern service = Pattern.compile("(?m)^service (\\w+) \\{");
    Set<String> declared = new TreeSet<>();
    try (Stream<Path> files = Files.walk(protos)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".proto")).toList()) {
        service
            .matcher(Files.readString(file))
            .results()
            .forEach(result -> declared.add(result.group(1)));
      }
    }
    Set<String> listed = new TreeSet<>();
    Api.services()
        .forEach(s -> listed.add(s.getName().substring(s.getName().lastIndexOf('.') + 1)));
    assertThat(listed).isEqualTo(declared);
  }

  private static boolean hasRequestId(Descriptor message) {
    if (message.findFieldByName("request_id") != null) {
      return true;
    }
    // An upload's id is in its header.
    var header = message.findFieldByName("header");
    return header != null && header.getMessageType().findFieldByName("request_id") != null;
  }

  private static List<MethodDescriptor> methods() {
    List<MethodDescriptor> methods = new ArrayList<>();
    Api.services()
        .forEach(service -> service
            .getMethods()
            .forEach(
                method -> methods.add(((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor())
                    .getMethodDescriptor())));
    return methods;
  }
}
