package io.nexanest.desktop.gateway.call;

/** How a stream to the server is doing. */
public enum LinkState {
  /** A stream is being opened, for the first time or again. */
  CONNECTING,
  /** Messages or heartbeats arrive. */
  LIVE,
  /** Nothing has arrived for longer than a heartbeat should take. */
  STALE,
  /** The stream is lost and the next try waits. */
  OFFLINE
}
