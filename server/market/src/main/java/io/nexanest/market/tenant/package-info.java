/**
 * What a tenant has beside the market: instruments that it describes and marks that it states. Read
 * {@link io.nexanest.market.tenant.PrivateInstruments} first.
 */
@NullMarked
package io.nexanest.market.tenant;

import org.jspecify.annotations.NullMarked;
