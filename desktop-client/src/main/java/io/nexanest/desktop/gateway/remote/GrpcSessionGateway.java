package io.nexanest.desktop.gateway.remote;

import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.nexanest.api.identity.v1.GetServerInfoRequest;
import io.nexanest.api.identity.v1.GetUserRequest;
import io.nexanest.api.identity.v1.ServerServiceGrpc;
import io.nexanest.api.identity.v1.UserServiceGrpc;
import io.nexanest.desktop.gateway.Gateways;
import io.nexanest.desktop.gateway.remote.action.GrpcActionGateway;
import io.nexanest.desktop.gateway.remote.book.GrpcBookGateway;
import io.nexanest.desktop.gateway.remote.branch.GrpcBranchGateway;
import io.nexanest.desktop.gateway.remote.comparison.GrpcComparisonGateway;
import io.nexanest.desktop.gateway.remote.document.GrpcDocumentGateway;
import io.nexanest.desktop.gateway.remote.exporting.GrpcExportGateway;
import io.nexanest.desktop.gateway.remote.gain.GrpcGainGateway;
import io.nexanest.desktop.gateway.remote.health.GrpcHealthGateway;
import io.nexanest.desktop.gateway.remote.income.GrpcIncomeGateway;
import io.nexanest.desktop.gateway.remote.instrument.GrpcOwnInstrumentGateway;
import io.nexanest.desktop.gateway.remote.taxonomy.GrpcTaxonomyGateway;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Channels;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.rpc.Schedule;
import io.nexanest.desktop.gateway.rpc.Tokens;
import io.nexanest.desktop.gateway.session.Credential;
import io.nexanest.desktop.gateway.session.Person;
import io.nexanest.desktop.gateway.session.ServerAddress;
import io.nexanest.desktop.gateway.session.ServerInfo;
import io.nexanest.desktop.gateway.session.SessionGateway;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/** Sign-in over gRPC; a signed-in person's gateways share one channel. */
public final class GrpcSessionGateway implements SessionGateway {
  private final Schedule schedule;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final String version;

  public GrpcSessionGateway(
      Schedule schedule, RandomGenerator random, InstantSource clock, String version) {
    this.schedule = schedule;
    this.random = random;
    this.clock = clock;
    this.version = version;
  }

  @Override
  public CompletionStage<ServerInfo> info(ServerAddress address) {
    ManagedChannel channel = Channels.open(address);
    return Answers.one(
            Line.quick(ServerServiceGrpc.newStub(channel))::getServerInfo,
            GetServerInfoRequest.getDefaultInstance(),
            info ->
                new ServerInfo(info.getVersion(), info.getSignInMethodsList(), info.getSimulated()))
        .whenComplete((info, error) -> channel.shutdownNow());
  }

  @Override
  public CompletionStage<Gateways> signIn(ServerAddress address, Credential credential) {
    ManagedChannel channel = Channels.open(address);
    Tokens tokens = new Tokens(version);
    Line line = new Line(ClientInterceptors.intercept(channel, tokens), schedule, random);
    GrpcSession session = new GrpcSession(channel, line, tokens, clock, GrpcSessionGateway::person);
    CompletionStage<Gateways> gateways =
        session.signInAgain(credential).thenApply(person -> gateways(person, line, session));
    return gateways.whenComplete((made, error) -> {
      if (error != null) {
        channel.shutdownNow();
      }
    });
  }

  private static CompletionStage<Person> person(Line line) {
    return Answers.one(
        Line.quick(UserServiceGrpc.newStub(line.channel()))::getUser,
        GetUserRequest.newBuilder().setName("users/me").build(),
        user -> new Person(user.getName(), user.getDisplayName(), user.getLogin(), user.getRole()));
  }

  private static Gateways gateways(Person person, Line line, GrpcSession session) {
    GrpcMarketGateway market = new GrpcMarketGateway(line);
    return new Gateways(
        person,
        new GrpcBookGateway(line),
        new GrpcValuationGateway(line),
        market,
        new GrpcOwnInstrumentGateway(line),
        market,
        new GrpcQuoteGateway(line),
        market,
        new GrpcTransactionGateway(line),
        new GrpcGainGateway(line),
        new GrpcBranchGateway(line),
        new GrpcComparisonGateway(line),
        new GrpcHealthGateway(line),
        new GrpcIncomeGateway(line),
        new GrpcTaxonomyGateway(line),
        new GrpcActionGateway(line),
        new GrpcImportGateway(line),
        new GrpcDocumentGateway(line),
        new GrpcExportGateway(line),
        new GrpcProofGateway(line),
        session);
  }
}
