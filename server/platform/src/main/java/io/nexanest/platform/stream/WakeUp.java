package io.nexanest.platform.stream;

/**
 * A call to somebody who is not there yet: it reaches nobody until it is told whom. Frames wake
 * their writer and the writer writes the frames, so one of the two has to come first.
 */
public final class WakeUp implements Runnable {
  private volatile Runnable target = () -> {};

  /** From now on, the call reaches this one. */
  public void reaches(Runnable whom) {
    target = whom;
  }

  @Override
  public void run() {
    target.run();
  }
}
