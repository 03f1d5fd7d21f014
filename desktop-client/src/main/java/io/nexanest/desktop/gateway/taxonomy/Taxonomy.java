package io.nexanest.desktop.gateway.taxonomy;

/** A tree of classes, without them. */
public record Taxonomy(String name, String title) {}
