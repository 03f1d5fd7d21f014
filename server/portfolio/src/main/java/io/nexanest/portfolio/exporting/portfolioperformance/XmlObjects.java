package io.nexanest.portfolio.exporting.portfolioperformance;

import io.nexanest.portfolio.exporting.file.Pieces;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Objects, each written out where it is first come to and referred to by its number elsewhere. */
final class XmlObjects {
  private final Map<Object, Integer> ids = new IdentityHashMap<>();

  /** The object, or a reference to it, decided when the text is come to. */
  Pieces.Part object(String tag, String attributes, Object key, Supplier<Pieces.Part> content) {
    return Pieces.later(() -> {
      Integer known = ids.get(key);
      if (known != null) {
        return Pieces.text("<" + tag + attributes + " reference=\"" + known + "\"/>\n");
      }
      int id = ids.size() + 2;
      ids.put(key, id);
      return Pieces.all(
          Pieces.text("<" + tag + attributes + " id=\"" + id + "\">\n"),
          content.get(),
          Pieces.text("</" + tag + ">\n"));
    });
  }

  static Pieces.Part list(String tag, Pieces.Part content) {
    return Pieces.all(Pieces.text("<" + tag + ">\n"), content, Pieces.text("</" + tag + ">\n"));
  }

  /** An element with a text; nothing for an empty one. */
  static String field(String tag, String text) {
    return text.isEmpty() ? "" : "<" + tag + ">" + escaped(text) + "</" + tag + ">\n";
  }

  /** Without the characters that XML has no way to write. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#xd;");
  }
}
