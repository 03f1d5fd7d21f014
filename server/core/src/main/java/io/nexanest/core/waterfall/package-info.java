/**
 * How a value became another between two dates. Read {@link
 * io.nexanest.core.waterfall.WaterfallSteps} first.
 */
@NullMarked
package io.nexanest.core.waterfall;

import org.jspecify.annotations.NullMarked;
