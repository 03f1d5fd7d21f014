package io.nexanest.desktop;

import io.nexanest.desktop.shell.ShellView;
import io.nexanest.desktop.ui.feedback.Notice;
import io.nexanest.desktop.ui.feedback.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where screens say and ask things; screens are made before the window that shows them. */
final class Corner implements Consumer<Notice> {
  private final List<ShellView> view = new ArrayList<>(1);

  void place(ShellView shown) {
    view.add(shown);
  }

  @Override
  public void accept(Notice notice) {
    view.forEach(shown -> shown.say(notice));
  }

  void ask(String title, String text, String yes, Runnable action) {
    view.forEach(shown -> Question.ask(shown.overlay(), title, text, yes, action));
  }
}
