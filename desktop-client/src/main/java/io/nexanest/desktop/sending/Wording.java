package io.nexanest.desktop.sending;

import java.util.Map;

/** How something to send is written down as names and values, and read back. */
public interface Wording<D> {
  Map<String, String> write(D content);

  /** Throws IllegalArgumentException where the values make no sense. */
  D read(Map<String, String> values);
}
