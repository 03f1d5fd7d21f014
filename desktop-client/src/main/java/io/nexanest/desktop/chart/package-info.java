/** Prices of one instrument over time. */
@NullMarked
package io.nexanest.desktop.chart;

import org.jspecify.annotations.NullMarked;
