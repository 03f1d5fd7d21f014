package io.nexanest.market.adapter.spi.line;

import java.util.ArrayDeque;

/**
 * Frames that were given to the listener and not taken back. Bounds them by count and by length, because
 * a thousand long ones would fill the memory. May be called by any thread.
 */
final class FramesOut {
  private final ArrayDeque<Integer> lengths = new ArrayDeque<>();
  private long characters;
  private boolean waiting;

  /** One more is out. */
  synchronized void took(int length) {
    lengths.add(length);
    characters += length;
  }

  /** Whether another may come; if not, {@link #returned} says when. */
  synchronized boolean another() {
    waiting = full();
    return !waiting;
  }

  /** The oldest are no longer out; the answer is whether another may come that was held back. */
  synchronized boolean returned(int frames) {
    for (int i = 0; i < frames && !lengths.isEmpty(); i++) {
      characters -= lengths.remove();
    }
    boolean now = waiting && !full();
    waiting &= !now;
    return now;
  }

  private boolean full() {
    return lengths.size() >= WebSocketLine.WINDOW || characters >= WebSocketLine.MOST_OUT;
  }
}
