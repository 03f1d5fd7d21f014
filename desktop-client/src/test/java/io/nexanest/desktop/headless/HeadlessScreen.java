package io.nexanest.desktop.headless;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Screen;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/**
 * Makes the toolkit's headless screen 1920 by 1080. As it is, it is 1000 by 1000, pushes popups
 * back inside of that and fails on every frame of a window with more than a million pixels.
 */
public final class HeadlessScreen {
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;

  private HeadlessScreen() {}

  /** To be called on the toolkit's thread, after its start and before the first window. */
  public static void widen() {
    widen(WIDTH, HEIGHT);
  }

  /** The same for a screen of another size. */
  public static void widen(int width, int height) {
    Application application = Application.GetApplication();
    Screen screen = new Screen(
        0, 32, 0, 0, width, height, 0, 0, width, height, 0, 0, width, height, 100, 100, 1, 1, 1, 1);
    set(application, "screens", new Screen[] {screen});
    // The toolkit writes lines of a thousand pixels whatever the screen's width.
    set(application, "frameBuffer", ByteBuffer.allocate(width * height * 4 + 4 * 1000 * 1000));
    Screen.notifySettingsChanged();
  }

  private static void set(Application application, String name, Object value) {
    try {
      Field field = application.getClass().getDeclaredField(name);
      field.setAccessible(true);
      field.set(application, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the headless toolkit has no field " + name, e);
    }
  }
}
