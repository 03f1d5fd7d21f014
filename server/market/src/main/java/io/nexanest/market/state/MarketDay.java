package io.nexanest.market.state;

import java.time.LocalDate;

/**
 * What holds while the process runs.
 *
 * @param businessDate what the provider's market calls today
 * @param provider the provider's id, such as "replay"
 * @param simulated whether its quotes are generated and not real
 * @param dataVersion grows when prices, rates or instruments of the past change
 */
public record MarketDay(
    LocalDate businessDate, String provider, boolean simulated, long dataVersion) {}
