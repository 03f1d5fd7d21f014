package io.nexanest.market.minute;

import io.nexanest.market.tick.RepairCause;

/**
 * What was traded in a minute, at the instrument's scale.
 *
 * @param minute minutes since 1970-01-01
 * @param trades how many; 0 where a cancel has left none, and then the prices mean nothing
 * @param late how many of them came after the minute had ended
 * @param cause why it was made
 */
public record MinuteBar(
    int minute,
    long open,
    long high,
    long low,
    long close,
    long volume,
    int trades,
    int late,
    RepairCause cause) {}
