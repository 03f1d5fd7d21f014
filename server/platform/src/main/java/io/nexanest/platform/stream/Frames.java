package io.nexanest.platform.stream;

/** What a {@link StreamWriter} writes: the latest values of a feed, or the next page of a log. */
public interface Frames<M> {
  /** Whether there is something to write. */
  boolean pending();

  /** Whether the client has yet to confirm so much that nothing more should be sent. */
  default boolean saturated() {
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
