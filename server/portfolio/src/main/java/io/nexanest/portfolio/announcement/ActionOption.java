package io.nexanest.portfolio.announcement;

/**
 * One of the things that an account may take.
 *
 * @param id what it is elected by
 * @param isDefault whether it is taken where nothing is elected
 */
public record ActionOption(String id, String displayName, ActionTerms terms, boolean isDefault) {}
