package io.nexanest.kernel.taxonomy;

import io.nexanest.kernel.uuid.Base32;
import java.util.UUID;

/** One class of a taxonomy. */
public record ClassificationId(TaxonomyId taxonomy, UUID uuid) {
  private static final String PART = "/classifications/";

  public String name() {
    return taxonomy.name() + PART + Base32.encode(uuid);
  }

  /**
   * Reads {@code taxonomies/…/classifications/…}; throws IllegalArgumentException for anything
   * else.
   */
  public static ClassificationId parse(String name) {
    int at = name.indexOf(PART);
    if (at < 0) {
      throw new IllegalArgumentException(
          "a classification's name is 'taxonomies/…/classifications/…', not '" + name + "'");
    }
    return new ClassificationId(
        TaxonomyId.parse(name.substring(0, at)), Base32.decode(name.substring(at + PART.length())));
  }
}
