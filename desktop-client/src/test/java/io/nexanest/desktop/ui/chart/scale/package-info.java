/** Tests of io.nexanest.desktop.ui.chart.scale. */
@NullMarked
package io.nexanest.desktop.ui.chart.scale;

import org.jspecify.annotations.NullMarked;
