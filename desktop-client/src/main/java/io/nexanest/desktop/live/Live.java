package io.nexanest.desktop.live;

/** Everything that moves by itself. */
public record Live(Pulse pulse, StreamHealth health, QuoteBoard board, LiveValuation valuation) {}
