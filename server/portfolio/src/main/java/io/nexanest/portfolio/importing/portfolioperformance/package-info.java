/**
 * Files of Portfolio Performance in XML. Read {@link
 * io.nexanest.portfolio.importing.portfolioperformance.PortfolioPerformanceFormat} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.portfolioperformance;

import org.jspecify.annotations.NullMarked;
