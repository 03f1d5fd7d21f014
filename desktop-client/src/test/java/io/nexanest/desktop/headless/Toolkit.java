package io.nexanest.desktop.headless;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Starts the toolkit once for a test process and runs things on its thread. */
public final class Toolkit {
  private Toolkit() {}

  /** Starts it headless, with a wide screen; later calls do nothing. */
  public static synchronized void start() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException e) {
      return;
    }
    try {
      if (!started.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the toolkit did not start in 60 s");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Platform.setImplicitExit(false);
    run(HeadlessScreen::widen);
  }

  public static void run(Runnable action) {
    call(() -> {
      action.run();
      return Boolean.TRUE;
    });
  }

  /** Runs on the toolkit's thread and waits for the answer; on that thread itself, at once. */
  public static <T> T call(Callable<T> action) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Runnable run = () -> {
      try {
        answer.complete(action.call());
      } catch (Exception | Error e) {
        answer.completeExceptionally(e);
      }
    };
    if (Platform.isFxApplicationThread()) {
      run.run();
    } else {
      Platform.runLater(run);
    }
    try {
      return answer.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Lets so many frames pass. */
  public static void frames(int count) {
    CountDownLatch left = new CountDownLatch(count);
    run(() -> new javafx.animation.AnimationTimer() {
      @Override
      public void handle(long now) {
        left.countDown();
        if (left.getCount() == 0) {
          stop();
        }
      }
    }.start());
    try {
      if (!left.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(count + " frames did not pass in 60 s");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a picture of a scene. */
  public static void picture(Scene scene, File file) {
    try {
      var image = call(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
