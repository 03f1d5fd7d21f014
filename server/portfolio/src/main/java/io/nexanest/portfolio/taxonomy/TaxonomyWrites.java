package io.nexanest.portfolio.taxonomy;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.nexanest.api.portfolio.v1.Taxonomy;
import io.nexanest.kernel.id.UserId;
import io.nexanest.platform.db.Tx;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Etags;
import io.nexanest.platform.rpc.RequestIds;
import io.nexanest.platform.telemetry.Audit;
import io.nexanest.portfolio.tree.ClassificationRow;
import io.nexanest.portfolio.tree.ClassificationStore;
import io.nexanest.portfolio.tree.TaxonomyRow;
import io.nexanest.portfolio.tree.Trees;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How everything that writes to a taxonomy does it: once a request, on record, under its lock. */
final class TaxonomyWrites {
  private final Platform platform;

  TaxonomyWrites(Platform platform) {
    this.platform = platform;
  }

  /** A write and what it is of. */
  record Order(String method, String taxonomy, String etag, String requestId, Message request) {}

  /** A change of a taxonomy that is in use, given as it is now. */
  Taxonomy change(Order order, Change change) {
    return once(
        order.method(),
        order.requestId(),
        order.request(),
        Taxonomy.parser(),
        order.taxonomy(),
        tx -> {
          TaxonomyRow row = Trees.open(tx, order.taxonomy());
          Etags.check(order.etag(), row.version(), row.id().name());
          List<ClassificationRow> classes = ClassificationStore.known(tx, row.id(), Trees.NOW);
          TaxonomyRow changed = change.apply(tx, row, classes);
          return TaxonomyCodec.encode(changed, ClassificationStore.known(tx, row.id(), Trees.NOW));
        });
  }

  /** Makes the change and answers the row after it, which is written already. */
  interface Change {
    TaxonomyRow apply(Tx tx, TaxonomyRow row, List<ClassificationRow> classes);
  }

  <A extends Message> A once(
      String method,
      String requestId,
      Message request,
      Parser<A> parser,
      String resource,
      Function<Tx, A> work) {
    return in(tx -> RequestIds.once(tx, method, requestId, request, parser, () -> {
      A answer = work.apply(tx);
      Audit.write(
          tx, Caller.principal(), method, resource, Optional.of(RequestIds.parse(requestId)));
      return answer;
    }));
  }

  <T> T in(Function<Tx, T> work) {
    return platform.database().inTransaction("portfolio", Caller.tenant(), work);
  }

  Instant now() {
    return platform.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  static UserId user() {
    return new UserId(Caller.principal().user());
  }
}
