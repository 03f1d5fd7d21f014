package io.nexanest.desktop;

import io.nexanest.desktop.shell.ShellView;
import io.nexanest.desktop.ui.feedback.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where screens say things before and after the window that shows them exists. */
final class Corner implements Consumer<Notice> {
  private final List<ShellView> view = new ArrayList<>(1);

  void place(ShellView shown) {
    view.add(shown);
  }

  @Override
  public void accept(Notice notice) {
    view.forEach(shown -> shown.say(notice));
  }
}
