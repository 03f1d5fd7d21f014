package io.nexanest.desktop.gateway.book;

/** A group of clients that is advised together. */
public record Household(String name, String displayName, String baseCurrency) {}
