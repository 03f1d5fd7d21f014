package io.nexanest.portfolio.taxonomy;

import io.nexanest.api.portfolio.v1.CreateTaxonomyRequest;
import io.nexanest.api.portfolio.v1.DeleteTaxonomyRequest;
import io.nexanest.api.portfolio.v1.GetTaxonomyRequest;
import io.nexanest.api.portfolio.v1.ListTaxonomiesRequest;
import io.nexanest.api.portfolio.v1.ListTaxonomiesResponse;
import io.nexanest.api.portfolio.v1.Taxonomy;
import io.nexanest.api.portfolio.v1.UpdateTaxonomyRequest;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.taxonomy.TaxonomyId;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Fields;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Masks;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.portfolio.market.Catalogue;
import io.nexanest.portfolio.market.MarketPeer;
import io.nexanest.portfolio.transaction.Ledgers;
import io.nexanest.portfolio.tree.AssignmentStore;
import io.nexanest.portfolio.tree.ClassificationRow;
import io.nexanest.portfolio.tree.ClassificationStore;
import io.nexanest.portfolio.tree.TaxonomyRow;
import io.nexanest.portfolio.tree.TaxonomyStore;
import io.nexanest.portfolio.tree.Trees;
import io.nexanest.wire.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tenant's taxonomies as a whole: made, renamed, taken out of use. */
public final class Taxonomies {
  private static final Set<String> WRITABLE = Set.of("display_name");
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Platform platform;
  private final Ledgers ledgers;
  private final MarketPeer market;
  private final TaxonomyWrites writes;

  public Taxonomies(Platform platform, Ledgers ledgers, MarketPeer market) {
    this.platform = platform;
    this.ledgers = ledgers;
    this.market = market;
    this.writes = new TaxonomyWrites(platform);
  }

  Taxonomy create(CreateTaxonomyRequest request) {
    Fields fields = new Fields();
    String name = fields.text(
        "taxonomy.display_name", request.getTaxonomy().getDisplayName(), Limits.NAME_CHARACTERS);
    Optional<Template> template = fields.read(
        "template", Reason.FIELD_INVALID, () -> TaxonomyCodec.template(request.getTemplate()));
    fields.check();
    Instant now = writes.now();
    TaxonomyRow row = new TaxonomyRow(
        new TaxonomyId(platform.ids().get()), name, 1, now, now, now, Optional.empty());
    Catalogue catalogue = market.catalogue(Caller.tenant());
    Beginning beginning =
        new Beginning(row.id(), template.orElseThrow(), catalogue, platform.ids());
    return writes.once(
        "CreateTaxonomy",
        request.getRequestId(),
        request,
        Taxonomy.parser(),
        row.id().name(),
        tx -> create(tx, row, beginning, request.getClassified()));
  }

  private Taxonomy create(Tx tx, TaxonomyRow row, Beginning beginning, boolean classified) {
    if (TaxonomyStore.count(tx) >= Limits.TAXONOMIES) {
      throw Problem.quota("taxonomies", "taxonomies", Limits.TAXONOMIES);
    }
    UUID tenant = Caller.tenant();
    List<ClassificationRow> classes = beginning.classes();
    TaxonomyStore.insert(tx, tenant, row);
    ClassificationStore.insert(tx, tenant, classes, row.knownTime());
    if (classified) {
      AssignmentStore.insert(
          tx,
          tenant,
          beginning.assignments(
              classes,
              ledgers.read(tx, tenant).everything(),
              row.knownTime(),
              TaxonomyWrites.user()));
    }
    return TaxonomyCodec.encode(row, classes);
  }

  Taxonomy get(GetTaxonomyRequest request) {
    Instant known = request.getAsOf().hasKnownTime()
        ? Times.decode(request.getAsOf().getKnownTime())
        : Trees.NOW;
    return writes.in(tx -> {
      TaxonomyRow row = Trees.require(tx, request.getName());
      return TaxonomyCodec.encode(row, ClassificationStore.known(tx, row.id(), known));
    });
  }

  ListTaxonomiesResponse list(ListTaxonomiesRequest request) {
    int size = Pages.size(request.getPageSize());
    String question = "taxonomies " + request.getShowDeleted();
    Optional<String> token = platform.pages().position(question, request.getPageToken());
    UUID afterId = token.map(text -> UUID.fromString(text.substring(0, 36))).orElse(BEFORE_ALL);
    String afterName = token.map(text -> text.substring(36)).orElse("");
    List<TaxonomyRow> rows = writes.in(
        tx -> TaxonomyStore.page(tx, afterName, afterId, request.getShowDeleted(), size + 1));
    return TaxonomyCodec.page(
        platform.pages().page(question, rows, size, row -> row.id().uuid() + row.displayName()));
  }

  Taxonomy update(UpdateTaxonomyRequest request) {
    Taxonomy wanted = request.getTaxonomy();
    Set<String> paths = Masks.paths(request.getUpdateMask(), wanted, WRITABLE);
    Fields fields = new Fields();
    if (paths.contains("display_name")) {
      fields.text("taxonomy.display_name", wanted.getDisplayName(), Limits.NAME_CHARACTERS);
    }
    fields.check();
    return writes.change(
        new TaxonomyWrites.Order(
            "UpdateTaxonomy", wanted.getName(), wanted.getEtag(), request.getRequestId(), request),
        (tx, row, classes) -> {
          TaxonomyRow changed = row.renamed(
              paths.contains("display_name") ? wanted.getDisplayName().strip() : row.displayName(),
              writes.now());
          TaxonomyStore.update(tx, changed);
          return changed;
        });
  }

  Taxonomy delete(DeleteTaxonomyRequest request) {
    return writes.change(
        new TaxonomyWrites.Order(
            "DeleteTaxonomy",
            request.getName(),
            request.getEtag(),
            request.getRequestId(),
            request),
        (tx, row, classes) -> {
          TaxonomyRow deleted = row.deleted(writes.now());
          TaxonomyStore.update(tx, deleted);
          return deleted;
        });
  }
}
