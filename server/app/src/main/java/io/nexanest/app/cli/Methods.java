package io.nexanest.app.cli;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.nexanest.api.type.v1.Option;
import io.nexanest.app.StartFailure;
import io.nexanest.wire.Api;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The calls there are, by name. */
final class Methods {
  private Methods() {}

  static List<MethodDescriptor> all() {
    List<MethodDescriptor> methods = new ArrayList<>();
    for (ServiceDescriptor service : Api.services()) {
      service.getMethods().stream()
          .map(method -> (ProtoMethodDescriptorSupplier) method.getSchemaDescriptor())
          .map(ProtoMethodDescriptorSupplier::getMethodDescriptor)
          .forEach(methods::add);
    }
    methods.sort(Comparator.comparing(MethodDescriptor::getFullName));
    return methods;
  }

  /** A call by its name, with or without service and package. */
  static MethodDescriptor find(String name) {
    String tail = name.replace('/', '.');
    List<MethodDescriptor> found = all().stream()
        .filter(m -> m.getFullName().equals(tail) || m.getFullName().endsWith("." + tail))
        .toList();
    if (found.size() != 1) {
      throw new StartFailure(
          "there is no call '" + name + "'" + near(name) + "; 'nexanest call' lists them");
    }
    return found.getFirst();
  }

  /** One line: name, direction, permission. */
  static String line(MethodDescriptor method) {
    String kind = method.isClientStreaming()
        ? method.isServerStreaming() ? "both ways" : "stream in"
        : method.isServerStreaming() ? "stream out" : "unary";
    return "%-38s %-10s %s"
        .formatted(
            method.getService().getName() + "." + method.getName(),
            kind,
            method.getOptions().getExtension(Option.permission));
  }

  /** The call with its request's and answer's fields. */
  static String describe(MethodDescriptor method) {
    return line(method)
        + "\n\nrequest "
        + message(method.getInputType())
        + "\nanswer "
        + message(method.getOutputType());
  }

  private static String message(com.google.protobuf.Descriptors.Descriptor type) {
    return type.getFullName()
        + "\n"
        + type.getFields().stream()
            .map(field -> "  " + field.getJsonName() + ": " + kind(field))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String kind(FieldDescriptor field) {
    String base = switch (field.getJavaType()) {
      case MESSAGE -> field.getMessageType().getFullName();
      case ENUM ->
        field.getEnumType().getValues().stream()
            .map(value -> value.getName())
            .collect(Collectors.joining(" | "));
      case INT, LONG, FLOAT, DOUBLE, BOOLEAN, STRING, BYTE_STRING ->
        field.getType().name().toLowerCase(Locale.ROOT);
    };
    return field.isMapField() ? "map" : field.isRepeated() ? base + ", repeated" : base;
  }

  private static String near(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    List<String> close = all().stream()
        .map(MethodDescriptor::getName)
        .filter(m -> m.toLowerCase(Locale.ROOT).contains(word) && !word.isEmpty())
        .limit(3)
        .toList();
    return close.isEmpty() ? "" : "; did you mean " + String.join(" or ", close) + "?";
  }
}
