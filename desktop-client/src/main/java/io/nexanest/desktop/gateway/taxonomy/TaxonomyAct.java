package io.nexanest.desktop.gateway.taxonomy;

/** What is done to a taxonomy. */
public enum TaxonomyAct {
  CREATE,
  RENAME,
  DELETE,
  ADD_CLASS,
  RENAME_CLASS,
  /** To another place of the tree. */
  MOVE_CLASS,
  DELETE_CLASS,
  /** Puts something into classes, or out of all. */
  ASSIGN
}
