/**
 * What can be quoted, what it costs now and what it cost then. Tables: instruments with their
 * identifiers and listings, bars, rates, corporate actions (shared by all tenants), watchlists,
 * private instruments and their marks (of a tenant). Events: none in; out:
 * PrivateInstrumentsChanged. Read {@link io.nexanest.market.MarketModule} first.
 */
@NullMarked
package io.nexanest.market;

import org.jspecify.annotations.NullMarked;
