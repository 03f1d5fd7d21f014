/** How one value became another. Read {@link io.nexanest.core.waterfall.Waterfall} first. */
@NullMarked
package io.nexanest.core.waterfall;

import org.jspecify.annotations.NullMarked;
