package io.nexanest.desktop.gateway.call;

import java.util.ArrayDeque;
import java.util.Deque;

/** Subscriptions that end together, the latest first. */
public final class Subscriptions implements Subscription {
  private final Deque<Subscription> open = new ArrayDeque<>();

  public void add(Subscription subscription) {
    open.push(subscription);
  }

  public int size() {
    return open.size();
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
