package io.nexanest.desktop.gateway.book;

/** A group of clients that is advised together; a hidden one is out of the way, not lost. */
public record Household(
    String name, String displayName, String baseCurrency, boolean hidden, String etag) {}
