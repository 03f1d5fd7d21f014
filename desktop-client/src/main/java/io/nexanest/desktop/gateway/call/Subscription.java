package io.nexanest.desktop.gateway.call;

/** Something that goes on until it is closed; closing twice is closing once. */
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
