package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static io.nexanest.e2e.books.Client.id;
import static io.nexanest.e2e.books.Client.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.api.portfolio.v1.Allocation;
import io.nexanest.api.portfolio.v1.AllocationNode;
import io.nexanest.api.portfolio.v1.AssignClassificationRequest;
import io.nexanest.api.portfolio.v1.Assignment;
import io.nexanest.api.portfolio.v1.Classification;
import io.nexanest.api.portfolio.v1.CreateClassificationRequest;
import io.nexanest.api.portfolio.v1.CreateTaxonomyRequest;
import io.nexanest.api.portfolio.v1.DeleteClassificationRequest;
import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.api.portfolio.v1.Figures;
import io.nexanest.api.portfolio.v1.GetAllocationRequest;
import io.nexanest.api.portfolio.v1.ListAssignmentsRequest;
import io.nexanest.api.portfolio.v1.ProofNode;
import io.nexanest.api.portfolio.v1.Share;
import io.nexanest.api.portfolio.v1.Taxonomy;
import io.nexanest.api.portfolio.v1.TaxonomyServiceGrpc;
import io.nexanest.api.portfolio.v1.TaxonomyTemplate;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.portfolio.v1.UpdateClassificationRequest;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.e2e.TestServer;
import io.nexanest.identity.IdentityModule;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Books by people's own classes, by both clocks, down to the proof. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaxonomyIT {
  private static final LocalDate DAY = LocalDate.of(1995, 6, 1);
  private static final List<String> FIGURES =
      List.of("value", "cost_basis", "unrealised_gain", "realised_gain", "income");

  private TestServer server;
  private Client client;
  private TaxonomyServiceGrpc.TaxonomyServiceBlockingStub stub;
  private String ibm;
  private String account;

  @BeforeAll
  void start() {
    server = TestServer.start("dow", Map.of("market.tick-rate", "1"));
    client = new Client(server.owner());
    stub = TaxonomyServiceGrpc.newBlockingStub(client.channel());
    ibm = client.instrument("IBM");
    account = client.account("classes");
    client.book(draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, DAY)
        .setSettlementCurrency("USD")
        .setGross(decimal("1000"))
        .build());
    client.book(draft(TransactionType.TRANSACTION_TYPE_BUY, account, DAY)
        .setInstrument(ibm)
        .setQuantity(decimal("3"))
        .setPrice(decimal("100.01"))
        .build());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aTemplateClassifiesWhatIsHeldAndEveryFigureOpensDownToItsAssignment() {
    Taxonomy taxonomy =
        create("Asset classes", TaxonomyTemplate.TAXONOMY_TEMPLATE_ASSET_CLASSES, true);
    Allocation allocation = allocate(taxonomy, on(DAY, ""));
    Figures whole = client.value(account, on(DAY, "")).getFigures();
    assertThat(node(allocation, "Whole").getValue()).isEqualTo(whole.getValue());
    assertThat(node(allocation, "Shares").getValue()).isEqualTo(whole.getMarketValue());
    assertThat(node(allocation, "Shares").getCostBasis().getValue()).isEqualTo("300.03");
    assertThat(node(allocation, "Cash").getValue().getValue()).isEqualTo("699.97");
    assertThat(node(allocation, "Unclassified").getValue().getValue()).isEqualTo("0");
    for (AllocationNode node : allocation.getNodesList()) {
      for (String figure : FIGURES) {
        ProofNode proof = explain(figure, node, on(DAY, ""));
        assertThat(proof.getValue())
            .as(figure + " of " + node.getDisplayName())
            .isEqualTo(node.getField(node.getDescriptorForType().findFieldByName(figure)));
      }
    }
    assertThat(leaves(explain("value", node(allocation, "Shares"), on(DAY, ""))))
        .contains("assignment IBM in Shares from 1900-01-01")
        .anyMatch(leaf -> leaf.startsWith("transaction buy"));
  }

  @Test
  void aSplitAddsUpToTheCentAndAChangeOfMindLeavesWhatWasKnown() {
    Taxonomy taxonomy = create("Plans", TaxonomyTemplate.TAXONOMY_TEMPLATE_UNSPECIFIED, false);
    String old = add(taxonomy, "Old age", "");
    String house = add(taxonomy, "House", "");
    assign(taxonomy, ibm, DAY, share(old, "0.333333"), share(house, "0.333333"));
    Allocation split = allocate(taxonomy, on(DAY, ""));
    // 300.03 × 0.333333 = 100.0099…, twice 100.01; what is left of it is 100.01 and unclassified.
    assertThat(node(split, "Old age").getCostBasis().getValue()).isEqualTo("100.01");
    assertThat(node(split, "House").getCostBasis().getValue()).isEqualTo("100.01");
    assertThat(node(split, "Unclassified").getCostBasis().getValue()).isEqualTo("100.01");

    AsOf then = split.getAsOf();
    assign(taxonomy, ibm, DAY, share(house, "1"));
    update(house, "parent", old);
    assertThat(cost(allocate(taxonomy, on(DAY, "")), "House")).isEqualTo("300.03");
    assertThat(cost(allocate(taxonomy, on(DAY, "")), "Old age")).isEqualTo("300.03");
    assertThat(allocate(taxonomy, then)).isEqualTo(split);
    assertThat(stub.listAssignments(ListAssignmentsRequest.newBuilder()
                .setParent(taxonomy.getName())
                .setAsOf(then)
                .build())
            .getAssignments(0)
            .getSharesCount())
        .isEqualTo(2);

    assign(taxonomy, ibm, DAY.plusDays(10));
    assertThat(cost(allocate(taxonomy, on(DAY.plusDays(9), "")), "House")).isEqualTo("300.03");
    assertThat(cost(allocate(taxonomy, on(DAY.plusDays(10), "")), "Unclassified"))
        .isEqualTo("300.03");
  }

  @Test
  void aClassIsNotDeletedOverWhatIsInItUnlessThatIsMoved() {
    Taxonomy taxonomy = create("Regions", TaxonomyTemplate.TAXONOMY_TEMPLATE_REGIONS, true);
    String states = named(taxonomy, "United States");
    String canada = named(taxonomy, "Canada");
    assertThatThrownBy(() -> delete(named(taxonomy, "Europe"), ""))
        .hasMessageContaining("'Europe' can't be deleted: 4 classes are below it");
    assertThatThrownBy(() -> delete(states, ""))
        .hasMessageContaining("'United States' can't be deleted")
        .hasMessageContaining(ibm);
    delete(states, canada);
    Allocation allocation = allocate(taxonomy, on(DAY, ""));
    assertThat(cost(allocation, "Canada")).isEqualTo("300.03");
    assertThat(allocation.getNodesList())
        .extracting(AllocationNode::getDisplayName)
        .doesNotContain("United States");
    assertThatThrownBy(() -> assign(taxonomy, ibm, DAY, share(states, "1")))
        .hasMessageContaining("NOT_FOUND");
  }

  @Test
  void sectorsAreThoseOfTheMarketAndABranchIsAllocatedToo() {
    Taxonomy taxonomy = create("Sectors", TaxonomyTemplate.TAXONOMY_TEMPLATE_SECTORS, true);
    var branch = io.nexanest.api.portfolio.v1.BranchServiceGrpc.newBlockingStub(client.channel())
        .createBranch(io.nexanest.api.portfolio.v1.CreateBranchRequest.newBuilder()
            .setBranch(io.nexanest.api.portfolio.v1.Branch.newBuilder().setDisplayName("less"))
            .setRequestId(id())
            .build());
    client.book(draft(TransactionType.TRANSACTION_TYPE_SELL, account, DAY)
        .setInstrument(ibm)
        .setQuantity(decimal("1"))
        .setPrice(decimal("110.01"))
        .setBranch(branch.getName())
        .build());
    Allocation allocation = allocate(taxonomy, on(DAY, branch.getName()));
    assertThat(cost(allocation, "Information Technology")).isEqualTo("200.02");
    assertThat(node(allocation, "Information Technology").getRealisedGain().getValue())
        .isEqualTo("10");
    assertThat(cost(allocate(taxonomy, on(DAY, "")), "Information Technology")).isEqualTo("300.03");
  }

  @Test
  void aClassThatIsTakenOutDoesNotMakeMoreAssignmentsThanATaxonomyMayHave() {
    Taxonomy taxonomy = create("full", TaxonomyTemplate.TAXONOMY_TEMPLATE_UNSPECIFIED, false);
    String gone = add(taxonomy, "gone", "");
    String other = add(taxonomy, "other", "");
    assign(taxonomy, ibm, DAY, share(gone, "1"));
    String rows = """
        insert into portfolio.assignment (tenant_id, taxonomy_id, assignment_id, subject,
          effective_date, known_time, known_user)
        select t.tenant_id, t.taxonomy_id, gen_random_uuid(), 'currencies/USD',
          date '2000-01-01', timestamptz '2000-01-01' + n * interval '1 second', gen_random_uuid()
        from portfolio.taxonomy t, generate_series(1, 99999) n
        where t.display_name = 'full'""";
    UUID tenant = IdentityModule.owner(server.wiring().platform()).tenant();
    server
        .wiring()
        .platform()
        .database()
        .inTransaction("portfolio", tenant, tx -> tx.sql(rows).execute());
    assertThatThrownBy(() -> delete(gone, other))
        .hasMessageContaining("RESOURCE_EXHAUSTED")
        .hasMessageContaining("100000 is the most");
  }

  private Taxonomy create(String name, TaxonomyTemplate template, boolean classified) {
    return stub.createTaxonomy(CreateTaxonomyRequest.newBuilder()
        .setTaxonomy(Taxonomy.newBuilder().setDisplayName(name))
        .setTemplate(template)
        .setClassified(classified)
        .setRequestId(id())
        .build());
  }

  private String add(Taxonomy taxonomy, String title, String parent) {
    Taxonomy after = stub.createClassification(CreateClassificationRequest.newBuilder()
        .setParent(taxonomy.getName())
        .setClassification(Classification.newBuilder().setDisplayName(title).setParent(parent))
        .setRequestId(id())
        .build());
    return named(after, title);
  }

  private void update(String classification, String field, String value) {
    var changed = Classification.newBuilder().setName(classification);
    changed.setField(Classification.getDescriptor().findFieldByName(field), value);
    stub.updateClassification(UpdateClassificationRequest.newBuilder()
        .setClassification(changed)
        .setRequestId(id())
        .build());
  }

  private void delete(String classification, String moveTo) {
    stub.deleteClassification(DeleteClassificationRequest.newBuilder()
        .setName(classification)
        .setMoveTo(moveTo)
        .setRequestId(id())
        .build());
  }

  private Assignment assign(Taxonomy taxonomy, String subject, LocalDate date, Share... shares) {
    return stub.assignClassification(AssignClassificationRequest.newBuilder()
        .setParent(taxonomy.getName())
        .setSubject(subject)
        .setEffectiveDate(Dates.encode(date))
        .addAllShares(List.of(shares))
        .setRequestId(id())
        .build());
  }

  private Allocation allocate(Taxonomy taxonomy, AsOf asOf) {
    return stub.getAllocation(GetAllocationRequest.newBuilder()
        .setName(account)
        .setTaxonomy(taxonomy.getName())
        .setAsOf(asOf)
        .setQuoteSequence(-1)
        .build());
  }

  private ProofNode explain(String figure, AllocationNode node, AsOf asOf) {
    return FigureServiceGrpc.newBlockingStub(client.channel())
        .explainFigure(ExplainFigureRequest.newBuilder()
            .setName("figures/" + figure + ":" + node.getResource())
            .setAsOf(asOf)
            .setQuoteSequence(-1)
            .build())
        .getProof();
  }

  private static List<String> leaves(ProofNode node) {
    return Stream.concat(
            node.hasLeaf()
                ? Stream.of(node.getLeaf().getKind() + " " + node.getLeaf().getText())
                : Stream.of(),
            node.getInputsList().stream().flatMap(input -> leaves(input).stream()))
        .toList();
  }

  private static String cost(Allocation allocation, String title) {
    return node(allocation, title).getCostBasis().getValue();
  }

  private static AllocationNode node(Allocation allocation, String title) {
    return allocation.getNodesList().stream()
        .filter(node -> node.getDisplayName().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static String named(Taxonomy taxonomy, String title) {
    return taxonomy.getClassificationsList().stream()
        .filter(one -> one.getDisplayName().equals(title))
        .map(Classification::getName)
        .findFirst()
        .orElseThrow();
  }

  private static Share share(String classification, String weight) {
    return Share.newBuilder()
        .setClassification(classification)
        .setWeight(decimal(weight))
        .build();
  }
}
