package io.nexanest.desktop.gateway.taxonomy;

/** What a change of a taxonomy can say. */
public enum TaxonomyField {
  TITLE,
  TEMPLATE,
  /** The class to be part of; empty for the top. */
  PARENT,
  /** The place among those beside it, from 0. */
  PLACE,
  /** The class that takes what is in a deleted one. */
  MOVE_TO,
  SUBJECT,
  /** From when; empty for today. */
  DATE,
  /** As {@link ClassShare#write} has them. */
  SHARES
}
