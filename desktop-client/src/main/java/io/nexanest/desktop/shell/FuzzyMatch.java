package io.nexanest.desktop.shell;

import java.util.Locale;

/** How well typed letters fit a title: they must all come, in order; gaps cost, starts of words pay. */
final class FuzzyMatch {
  private FuzzyMatch() {}

  /** Higher is better; negative is no match. */
  static int score(String typed, String title) {
    String letters = typed.toLowerCase(Locale.ROOT).strip();
    String text = title.toLowerCase(Locale.ROOT);
    if (letters.isEmpty()) {
      return 0;
    }
    int whole = text.indexOf(letters);
    if (whole >= 0) {
      return 1000 - whole - (whole == 0 || !letter(text, whole - 1) ? 0 : 100) - text.length();
    }
    int score = 400 - text.length();
    int at = -1;
    for (int i = 0; i < letters.length(); i++) {
      char wanted = letters.charAt(i);
      if (wanted == ' ') {
        continue;
      }
      int next = text.indexOf(wanted, at + 1);
      if (next < 0) {
        return -1;
      }
      boolean start = next == 0 || !letter(text, next - 1);
      score += start ? 20 : -3 * (next - at - 1);
      at = next;
    }
    return Math.max(0, score);
  }

  private static boolean letter(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }
}
