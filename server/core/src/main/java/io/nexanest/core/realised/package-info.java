/**
 * What disposals gained, lot by lot, for reports and for previews. Read {@link
 * io.nexanest.core.realised.RealisedGains} first.
 */
@NullMarked
package io.nexanest.core.realised;

import org.jspecify.annotations.NullMarked;
