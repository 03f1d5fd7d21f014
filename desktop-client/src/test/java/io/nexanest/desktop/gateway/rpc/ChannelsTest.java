package io.nexanest.desktop.gateway.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.nexanest.wire.Api;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChannelsTest {
  // A refresh token works once, and an API key is shown once: a second try must be a decision.
  private static final Set<String> DECIDED =
      Set.of("nexanest.identity.v1.SessionService", "nexanest.identity.v1.ApiKeyService");

  @Test
  void everyServiceWithoutAStreamIsTriedAgain() {
    Set<String> expected = Api.services().stream()
        .filter(service -> service.getMethods().stream()
            .allMatch(method -> method.getType() == MethodDescriptor.MethodType.UNARY))
        .map(ServiceDescriptor::getName)
        .filter(name -> !DECIDED.contains(name))
        .collect(Collectors.toSet());
    assertThat(retried()).containsAll(expected);
  }

  @SuppressWarnings("unchecked")
  private static Set<String> retried() {
    List<Map<String, Object>> methods = (List<Map<String, Object>>)
        Channels.serviceConfig().getOrDefault("methodConfig", List.of());
    return methods.stream()
        .filter(method -> method.containsKey("retryPolicy"))
        .flatMap(
            method -> ((List<Map<String, String>>) method.getOrDefault("name", List.of())).stream())
        .map(name -> name.getOrDefault("service", ""))
        .collect(Collectors.toSet());
  }
}
