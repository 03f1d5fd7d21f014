/**
 * The room for performance, risk, attribution, optimisation, backtests and reports. It has its name, its schema and its role; read {@link
 * io.nexanest.analytics.AnalyticsModule}.
 */
@NullMarked
package io.nexanest.analytics;

import org.jspecify.annotations.NullMarked;
