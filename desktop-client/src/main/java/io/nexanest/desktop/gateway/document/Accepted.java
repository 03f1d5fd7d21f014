package io.nexanest.desktop.gateway.document;

/** How many transactions were booked of a document that was read again. */
public record Accepted(String importName, int changed, int added, int removed) {}
