/** Tests of io.nexanest.desktop.ui.chart. */
@NullMarked
package io.nexanest.desktop.ui.chart;

import org.jspecify.annotations.NullMarked;
