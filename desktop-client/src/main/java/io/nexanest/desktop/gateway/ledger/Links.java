package io.nexanest.desktop.gateway.ledger;

/** The transactions before and after one, by name; empty where there is none. */
public record Links(String supersedes, String supersededBy, String reverses, String reversedBy) {
  public static final Links NONE = new Links("", "", "", "");
}
