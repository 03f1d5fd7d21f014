package io.nexanest.desktop.gateway.exporting;

/** Something of the books that a file does not carry, and how often. */
public record Omission(String name, String description, int count) {}
