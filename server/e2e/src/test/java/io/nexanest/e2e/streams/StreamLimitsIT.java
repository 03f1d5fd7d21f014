package io.nexanest.e2e.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.QuotaFailure;
import com.google.rpc.Status;
import io.grpc.Channel;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.ListHouseholdsRequest;
import io.nexanest.api.portfolio.v1.StreamValuationsRequest;
import io.nexanest.api.portfolio.v1.StreamValuationsResponse;
import io.nexanest.api.portfolio.v1.ValuationServiceGrpc;
import io.nexanest.e2e.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StreamLimitsIT {
  @Test
  void aSessionHasEightValuationStreamsAtOnceAndNoMore() throws InterruptedException {
    try (TestServer server =
        TestServer.start("dow", Map.of("market.tick-rate", "5")).load("dow")) {
      Channel owner = server.owner();
      String household = HouseholdServiceGrpc.newBlockingStub(owner)
          .listHouseholds(ListHouseholdsRequest.getDefaultInstance())
          .getHouseholds(0)
          .getName();
      List<Told<StreamValuationsRequest, StreamValuationsResponse>> open = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        open.add(stream(owner, household));
      }
      open.forEach(told -> assertThat(told.events(1).getFirst().hasSnapshot()).isTrue());
      Status refusal = stream(owner, household).end();
      assertThat(Told.reason(refusal)).isEqualTo("QUOTA_EXCEEDED");
      QuotaFailure.Violation violation =
          Told.detail(refusal, QuotaFailure.class).getViolations(0);
      assertThat(violation.getSubject()).isEqualTo("valuation_streams_a_session");
      assertThat(violation.getDescription())
          .isEqualTo("there are too many valuation streams in this session; 8 is the most");
      open.getFirst().cancel();
      Awaitility.await().until(() -> !stream(owner, household).events(1).isEmpty());
    }
  }

  private static Told<StreamValuationsRequest, StreamValuationsResponse> stream(
      Channel channel, String household) {
    Told<StreamValuationsRequest, StreamValuationsResponse> told = new Told<>();
    ValuationServiceGrpc.newStub(channel)
        .streamValuations(
            StreamValuationsRequest.newBuilder().setName(household).build(), told);
    return told;
  }
}
