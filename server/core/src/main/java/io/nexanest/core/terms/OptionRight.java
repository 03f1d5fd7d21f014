package io.nexanest.core.terms;

/** What an option gives the right to. */
public enum OptionRight {
  /** To buy the underlying at the strike. */
  CALL,
  /** To sell the underlying at the strike. */
  PUT
}
