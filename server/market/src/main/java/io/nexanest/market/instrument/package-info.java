/** What can be held or quoted. Read {@link io.nexanest.market.instrument.Catalogue} first. */
@NullMarked
package io.nexanest.market.instrument;

import org.jspecify.annotations.NullMarked;
