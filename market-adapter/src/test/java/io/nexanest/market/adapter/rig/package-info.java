/**
 * An exchange that speaks as a provider does and misbehaves by a script, in memory on a clock that
 * is turned by hand and over real sockets. Read {@link io.nexanest.market.adapter.rig.Venue} first.
 */
@NullMarked
package io.nexanest.market.adapter.rig;

import org.jspecify.annotations.NullMarked;
