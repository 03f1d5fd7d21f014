package io.nexanest.desktop.gateway.book;

/** An account at an institution. */
public record Account(
    String name, String displayName, String institution, String currency, boolean open) {}
