package io.nexanest.core.check.issue;

import java.util.List;

/** Looks for one kind of thing that is wrong. Asked twice of the same books, it answers the same. */
public interface DataCheck {
  /** What it is called, in lower case with underscores. */
  String name();

  /** What it finds; nothing in books that are right. */
  List<Issue> issues(CheckedBook books);
}
