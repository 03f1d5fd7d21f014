package io.nexanest.market.adapter.spi.adapter;

import io.nexanest.market.adapter.spi.line.Frame;
import java.util.List;
import java.util.Set;

/** How a provider is asked. */
public interface SubscribeCodec {
  /** What is sent when the provider has greeted; empty where nothing has to be. */
  default List<Frame> login() {
    return List.of();
  }

  /** Whether the provider speaks first; if not, the login is sent as soon as the line is open. */
  default boolean greeted() {
    return true;
  }

  /** Asks for symbols, at most as many as the limits let into a frame. */
  List<Frame> subscribe(Set<String> symbols);

  /** Ends symbols. */
  List<Frame> unsubscribe(Set<String> symbols);

  /** Asks for a sign of life in the provider's own words; empty where the protocol's ping does. */
  default List<Frame> ping() {
    return List.of();
  }
}
