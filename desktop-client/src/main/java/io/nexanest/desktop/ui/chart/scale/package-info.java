/** Where things are on a chart: ranges, steps, the part that is seen; no nodes. */
@NullMarked
package io.nexanest.desktop.ui.chart.scale;

import org.jspecify.annotations.NullMarked;
