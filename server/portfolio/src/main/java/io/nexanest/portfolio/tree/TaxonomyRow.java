package io.nexanest.portfolio.tree;

import io.nexanest.kernel.taxonomy.TaxonomyId;
import java.time.Instant;
import java.util.Optional;

/**
 * A taxonomy as stored.
 *
 * @param version of the name and the tree
 * @param knownTime the last one given to a class or an assignment of it
 */
public record TaxonomyRow(
    TaxonomyId id,
    String displayName,
    long version,
    Instant knownTime,
    Instant createTime,
    Instant updateTime,
    Optional<Instant> deleteTime) {

  public TaxonomyRow renamed(String name, Instant now) {
    return new TaxonomyRow(id, name, version + 1, knownTime, createTime, now, deleteTime);
  }

  public TaxonomyRow deleted(Instant now) {
    return new TaxonomyRow(
        id, displayName, version + 1, knownTime, createTime, now, Optional.of(now));
  }

  /** After a change of its tree. */
  public TaxonomyRow grown(Instant now) {
    return new TaxonomyRow(id, displayName, version + 1, after(now), createTime, now, deleteTime);
  }

  /** After an assignment. */
  public TaxonomyRow assigned(Instant now) {
    return new TaxonomyRow(
        id, displayName, version, after(now), createTime, updateTime, deleteTime);
  }

  /** Later than what is known, whatever the clock says. */
  private Instant after(Instant now) {
    Instant next = knownTime.plusNanos(1000);
    return now.isAfter(next) ? now : next;
  }
}
