package io.nexanest.platform.stream;

/** What a {@link StreamWriter} writes: the latest values of a feed, or the next page of a log. */
public interface Frames<M> {
  /** Whether there is something to write. */
  boolean pending();

  /** Whether the client has yet to confirm so much that nothing more should be sent. */
  default boolean saturated() {
    return false;
  }

  /**
   * Since when the oldest batch that the client has not confirmed waits, by the writer's clock;
   * {@code now} when there is none. Fifteen seconds of it end the stream.
   */
  default long unconfirmedSince(long now) {
    return now;
  }

  /** Whether there is an answer to a command, which waits for neither pace nor confirmation. */
  default boolean urgent() {
    return false;
  }

  /** Writes those answers; called only when the outlet is ready. */
  default void writeUrgent(Outlet<M> outlet) {}

  /** Whether the client has said that it is done, so that the stream ends well. */
  default boolean finished() {
    return false;
  }

  /** Writes what there is; called only when the outlet is ready and nothing is saturated. */
  void write(Outlet<M> outlet);

  /** The sign of life after a silence. */
  M heartbeat();

  /**
   * Asked every few seconds: throws a {@link io.nexanest.platform.rpc.Problem} when the caller's
   * authorization has ended.
   */
  default void authorize() {}
}
