package io.nexanest.desktop.gateway.taxonomy;

/**
 * What a holding puts into a class.
 *
 * @param node the resource of the class
 * @param subject what can be put elsewhere: an instrument, or the cash of a currency
 */
public record AllocatedHolding(
    String node, String subject, String symbol, String title, Amounts amounts) {}
