/** What every provider must keep, in {@link io.nexanest.market.adapter.spi.ProviderContract}. */
@NullMarked
package io.nexanest.market.adapter.spi;

import org.jspecify.annotations.NullMarked;
