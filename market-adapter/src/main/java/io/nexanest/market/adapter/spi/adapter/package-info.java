/**
 * What a provider of live data is: an address, codecs, rules of recovery and limits; lines, pauses
 * and queues are the same for all. Read
 * {@link io.nexanest.market.adapter.spi.adapter.Adapter} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi.adapter;

import org.jspecify.annotations.NullMarked;
