package io.nexanest.desktop.gateway.taxonomy;

import io.nexanest.desktop.gateway.clock.AsOf;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Asks for taxonomies and for the books by their classes, and changes them. */
public interface TaxonomyGateway {
  /** Those in use, by title. */
  CompletionStage<List<Taxonomy>> taxonomies();

  /** A portfolio, household or account by the classes of a taxonomy. */
  CompletionStage<Allocation> allocation(String scope, String taxonomy, AsOf asOf);

  /** What is in force of one subject; nothing if it is in no class. */
  CompletionStage<List<Assignment>> assignments(String taxonomy, String subject, AsOf asOf);

  /**
   * Makes or changes something; a request id is a UUID, and the same one never has two effects.
   * Answers the taxonomy's name.
   */
  CompletionStage<String> change(TaxonomyChange change, String requestId);
}
