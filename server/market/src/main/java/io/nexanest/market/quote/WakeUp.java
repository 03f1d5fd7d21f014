package io.nexanest.market.quote;

/** A call to somebody who is not there yet: it reaches nobody until it is told whom. */
final class WakeUp implements Runnable {
  private volatile Runnable target = () -> {};

  void reaches(Runnable whom) {
    target = whom;
  }

  @Override
  public void run() {
    target.run();
  }
}
