/**
 * What disposals gained, for the year's report and before a sale is booked. Read {@link
 * io.nexanest.portfolio.realised.GainReports} first.
 */
@NullMarked
package io.nexanest.portfolio.realised;

import org.jspecify.annotations.NullMarked;
