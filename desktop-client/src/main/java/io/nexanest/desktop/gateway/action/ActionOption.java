package io.nexanest.desktop.gateway.action;

/**
 * One of the things that an account may take.
 *
 * @param byDefault whether it is taken where nothing is elected
 */
public record ActionOption(String id, String title, ActionTerms terms, boolean byDefault) {}
