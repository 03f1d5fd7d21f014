/**
 * Books as a file of Portfolio Performance. Read {@link
 * io.nexanest.portfolio.exporting.portfolioperformance.PerformanceFile} first.
 */
@NullMarked
package io.nexanest.portfolio.exporting.portfolioperformance;

import org.jspecify.annotations.NullMarked;
