package io.nexanest.kernel.taxonomy;

import io.nexanest.kernel.id.ResourceId;
import io.nexanest.kernel.uuid.Base32;
import java.util.UUID;

/** A tree of classes. The names of its classes and assignments begin with its own. */
public record TaxonomyId(UUID uuid) {
  public static final String COLLECTION = "taxonomies";

  public String name() {
    return COLLECTION + "/" + Base32.encode(uuid);
  }

  /** Reads {@code taxonomies/…}; throws IllegalArgumentException for anything else. */
  public static TaxonomyId parse(String name) {
    return new TaxonomyId(ResourceId.parse(COLLECTION, name));
  }
}
