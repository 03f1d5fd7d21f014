package io.nexanest.platform.event;

import io.nexanest.api.event.v1.Envelope;

/** Reacts to an event; may be told of one twice. */
public interface EventHandler {
  /** The handler's name, the same for ever. */
  String name();

  /** The type it reacts to. */
  String type();

  void handle(Envelope event);
}
