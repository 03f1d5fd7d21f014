package io.nexanest.desktop.gateway.session;

/** Who is signed in. */
public record Person(String name, String displayName, String login, String role) {}
