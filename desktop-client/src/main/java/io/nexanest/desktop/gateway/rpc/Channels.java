package io.nexanest.desktop.gateway.rpc;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.nexanest.desktop.gateway.session.ServerAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Opens channels. Reads and writes under a request id are tried again by themselves. */
public final class Channels {
  private static final int MESSAGE_BYTES = 4 * 1024 * 1024;

  // Not the session service: a refresh token works once, so a second try must be a decision.
  private static final List<String> RETRIED = List.of(
      "nexanest.identity.v1.ServerService",
      "nexanest.identity.v1.UserService",
      "nexanest.market.v1.InstrumentService",
      "nexanest.market.v1.WatchlistService",
      "nexanest.market.v1.RateService",
      "nexanest.market.v1.CalendarService",
      "nexanest.platform.v1.OperationService",
      "nexanest.portfolio.v1.HouseholdService",
      "nexanest.portfolio.v1.PortfolioService",
      "nexanest.portfolio.v1.AccountService",
      "nexanest.portfolio.v1.TransactionService",
      "nexanest.portfolio.v1.HoldingService",
      "nexanest.portfolio.v1.FigureService",
      "nexanest.portfolio.v1.BranchService",
      "nexanest.portfolio.v1.PeriodService",
      "nexanest.portfolio.v1.CheckService",
      "nexanest.portfolio.v1.TaxonomyService",
      "nexanest.portfolio.v1.CorporateActionService");

  private Channels() {}

  public static ManagedChannel open(ServerAddress address) {
    ChannelCredentials credentials =
        address.tls() ? TlsChannelCredentials.create() : InsecureChannelCredentials.create();
    return Grpc.newChannelBuilderForAddress(address.host(), address.port(), credentials)
        .maxInboundMessageSize(MESSAGE_BYTES)
        .keepAliveTime(30, TimeUnit.SECONDS)
        .keepAliveTimeout(10, TimeUnit.SECONDS)
        .defaultServiceConfig(serviceConfig())
        .enableRetry()
        .build();
  }

  static Map<String, Object> serviceConfig() {
    List<Map<String, String>> names =
        RETRIED.stream().map(service -> Map.of("service", service)).toList();
    Map<String, Object> retry = Map.of(
        "maxAttempts",
        4.0,
        "initialBackoff",
        "0.1s",
        "maxBackoff",
        "2s",
        "backoffMultiplier",
        3.0,
        "retryableStatusCodes",
        List.of("UNAVAILABLE"));
    return Map.of("methodConfig", List.of(Map.of("name", names, "retryPolicy", retry)));
  }
}
