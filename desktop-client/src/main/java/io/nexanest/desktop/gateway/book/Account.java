package io.nexanest.desktop.gateway.book;

/** An account at an institution; a closed one takes no more transactions. */
public record Account(
    String name,
    String displayName,
    String institution,
    AccountKind kind,
    String currency,
    LotPolicy lotPolicy,
    boolean open,
    String etag) {}
