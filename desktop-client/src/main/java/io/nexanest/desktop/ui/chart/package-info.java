/** Charts on canvas, at a constant cost a frame. Read {@link io.nexanest.desktop.ui.chart.ChartSurface}. */
@NullMarked
package io.nexanest.desktop.ui.chart;

import org.jspecify.annotations.NullMarked;
