package io.nexanest.market.adapter.spi.adapter;

import io.nexanest.market.adapter.spi.line.Hosts;
import java.net.URI;

/**
 * A provider of live data. The codecs are its own code; all else is declared.
 *
 * @param id the provider's id
 * @param line where its WebSocket is
 * @param hosts which hosts may be spoken to
 */
public record Adapter(
    String id,
    URI line,
    Hosts hosts,
    SubscribeCodec subscribing,
    MessageCodec messages,
    RestCodec rest,
    Recovery recovery,
    Limits limits) {}
