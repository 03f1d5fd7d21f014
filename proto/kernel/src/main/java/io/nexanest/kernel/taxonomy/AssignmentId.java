package io.nexanest.kernel.taxonomy;

import io.nexanest.kernel.uuid.Base32;
import java.util.UUID;

/** One statement of what is in which classes of a taxonomy. */
public record AssignmentId(TaxonomyId taxonomy, UUID uuid) {
  public String name() {
    return taxonomy.name() + "/assignments/" + Base32.encode(uuid);
  }
}
