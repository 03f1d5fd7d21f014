package io.nexanest.desktop.gateway.health;

/**
 * One fix of one issue.
 *
 * @param scope where the issue was found
 * @param branch the branch where it was found, or empty for the books
 */
public record Mending(String scope, String branch, String issue, String fix) {}
