/**
 * An invented exchange of any size at any rate, for load and for tests. Read
 * {@link io.nexanest.market.adapter.synthetic.SyntheticExchange} first.
 */
@NullMarked
package io.nexanest.market.adapter.synthetic;

import org.jspecify.annotations.NullMarked;
