package io.nexanest.app.demo;

import com.google.protobuf.ByteString;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.BlockingClientCall;
import io.grpc.stub.MetadataUtils;
import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.AccountKind;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.CommitImportRequest;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.CreateHouseholdRequest;
import io.nexanest.api.portfolio.v1.CreatePortfolioRequest;
import io.nexanest.api.portfolio.v1.CreateTaxonomyRequest;
import io.nexanest.api.portfolio.v1.Household;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.Import;
import io.nexanest.api.portfolio.v1.ImportServiceGrpc;
import io.nexanest.api.portfolio.v1.LotPolicy;
import io.nexanest.api.portfolio.v1.Portfolio;
import io.nexanest.api.portfolio.v1.PortfolioServiceGrpc;
import io.nexanest.api.portfolio.v1.Taxonomy;
import io.nexanest.api.portfolio.v1.TaxonomyServiceGrpc;
import io.nexanest.api.portfolio.v1.TaxonomyTemplate;
import io.nexanest.api.portfolio.v1.UploadStatementRequest;
import io.nexanest.app.StartFailure;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.server.Authentication;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Loads the demo household through the API that everybody uses. Request ids follow from names, so
 * a load that was cut off goes on where it stopped and a second one changes nothing.
 */
public final class DemoLoader {
  private final int port;
  private final String key;
  private final PrintStream progress;

  /** A loader for the server on this machine's port. */
  public DemoLoader(int port, String key, PrintStream progress) {
    this.port = port;
    this.key = key;
    this.progress = progress;
  }

  /** Makes the household, its accounts and portfolios, imports each statement, and classifies. */
  public void load(Scenario scenario) throws InterruptedException {
    ManagedChannel raw = Grpc.newChannelBuilder(
            "127.0.0.1:" + port, InsecureChannelCredentials.create())
        .build();
    Metadata headers = new Metadata();
    headers.put(Authentication.AUTHORIZATION, "Key " + key);
    Channel channel =
        ClientInterceptors.intercept(raw, MetadataUtils.newAttachHeadersInterceptor(headers));
    try {
      load(scenario, channel);
    } finally {
      raw.shutdownNow();
      raw.awaitTermination(2, TimeUnit.SECONDS);
    }
  }

  private void load(Scenario scenario, Channel channel) throws InterruptedException {
    Household household = HouseholdServiceGrpc.newBlockingStub(channel)
        .createHousehold(CreateHouseholdRequest.newBuilder()
            .setHousehold(Household.newBuilder()
                .setDisplayName(scenario.household())
                .setBaseCurrency(scenario.currency()))
            .setRequestId(id(scenario, "household"))
            .build());
    Map<String, String> accounts = new LinkedHashMap<>();
    for (Scenario.Account account : scenario.accounts()) {
      accounts.put(account.name(), create(scenario, account, channel).getName());
    }
    for (Scenario.Portfolio portfolio : scenario.portfolios()) {
      PortfolioServiceGrpc.newBlockingStub(channel)
          .createPortfolio(CreatePortfolioRequest.newBuilder()
              .setPortfolio(Portfolio.newBuilder()
                  .setDisplayName(portfolio.name())
                  .setHousehold(household.getName())
                  .setBaseCurrency(portfolio.currency())
                  .addAllAccounts(
                      portfolio.accounts().stream().map(accounts::get).toList()))
              .setRequestId(id(scenario, "portfolio " + portfolio.name()))
              .build());
    }
    for (Scenario.Account account : scenario.accounts()) {
      importStatement(scenario, account, accounts.getOrDefault(account.name(), ""), channel);
    }
    classify(scenario, channel);
  }

  // After the statements, since only what the books have held is classified.
  private static void classify(Scenario scenario, Channel channel) {
    TaxonomyServiceGrpc.newBlockingStub(channel)
        .createTaxonomy(CreateTaxonomyRequest.newBuilder()
            .setTaxonomy(Taxonomy.newBuilder().setDisplayName("Sectors"))
            .setTemplate(TaxonomyTemplate.TAXONOMY_TEMPLATE_SECTORS)
            .setClassified(true)
            .setRequestId(id(scenario, "taxonomy sectors"))
            .build());
  }

  private static Account create(Scenario scenario, Scenario.Account account, Channel channel) {
    return AccountServiceGrpc.newBlockingStub(channel)
        .createAccount(CreateAccountRequest.newBuilder()
            .setAccount(Account.newBuilder()
                .setDisplayName(account.name())
                .setInstitution(account.institution())
                .setKind(AccountKind.valueOf("ACCOUNT_KIND_" + account.kind()))
                .setCurrencyCode(account.currency())
                .setLotPolicy(LotPolicy.valueOf("LOT_POLICY_" + account.lotPolicy())))
            .setRequestId(id(scenario, "account " + account.name()))
            .build());
  }

  private void importStatement(
      Scenario scenario, Scenario.Account account, String name, Channel channel)
      throws InterruptedException {
    Import uploaded = upload(scenario, account, name, channel);
    if (uploaded.getInvalidCount() > 0) {
      throw new StartFailure(
          "the demo's statement " + account.file() + " has rows that can't be booked: " + uploaded);
    }
    Import booked = ImportServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(60, TimeUnit.SECONDS)
        .commitImport(CommitImportRequest.newBuilder()
            .setName(uploaded.getName())
            .setEtag(uploaded.getEtag())
            .setRequestId(id(scenario, "commit " + account.name()))
            .build());
    progress.println(
        "  " + account.name() + ": " + booked.getBookedCount() + " transactions booked");
  }

  private static Import upload(
      Scenario scenario, Scenario.Account account, String name, Channel channel)
      throws InterruptedException {
    BlockingClientCall<UploadStatementRequest, Import> call =
        ImportServiceGrpc.newBlockingV2Stub(channel).uploadStatement();
    try {
      call.write(UploadStatementRequest.newBuilder()
          .setHeader(UploadStatementRequest.Header.newBuilder()
              .setAccount(name)
              .setFileName(account.file())
              .setRequestId(id(scenario, "upload " + account.name())))
          .build());
      byte[] bytes = scenario.statement(account);
      for (int at = 0; at < bytes.length; at += Limits.CHUNK_BYTES) {
        call.write(UploadStatementRequest.newBuilder()
            .setChunk(
                ByteString.copyFrom(bytes, at, Math.min(Limits.CHUNK_BYTES, bytes.length - at)))
            .build());
      }
      call.halfClose();
      return call.read();
    } catch (io.grpc.StatusException e) {
      throw e.getStatus().asRuntimeException(e.getTrailers());
    }
  }

  private static String id(Scenario scenario, String what) {
    byte[] text = ("demo " + scenario.name() + " " + what).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString();
  }
}
