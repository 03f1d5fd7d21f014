/**
 * Reads JSON as providers send it: strictly, within bounds, and with the digits of its numbers as
 * they stand. Read {@link io.nexanest.market.adapter.spi.json.Json} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi.json;

import org.jspecify.annotations.NullMarked;
