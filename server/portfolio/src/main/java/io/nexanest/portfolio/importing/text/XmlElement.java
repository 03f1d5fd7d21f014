package io.nexanest.portfolio.importing.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of a document, as far as statements need it: no namespaces, no mixed content. */
public final class XmlElement {
  private final String name;
  private final int line;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final Optional<XmlElement> parent;
  private String text = "";

  XmlElement(String name, int line, Optional<XmlElement> parent) {
    this.name = name;
    this.line = line;
    this.parent = parent;
  }

  public String name() {
    return name;
  }

  /** Where it starts in the file, counted from 1. */
  public int line() {
    return line;
  }

  public Optional<XmlElement> parent() {
    return parent;
  }

  public List<XmlElement> children() {
    return children;
  }

  public List<XmlElement> children(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  public Optional<XmlElement> child(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst();
  }

  /** The first element at the end of a path of names parted by slashes. */
  public Optional<XmlElement> at(String path) {
    Optional<XmlElement> found = Optional.of(this);
    for (String step : path.split("/", -1)) {
      found = found.flatMap(element -> element.child(step));
    }
    return found;
  }

  /** The text at the end of a path; empty if there is none. */
  public String textAt(String path) {
    return at(path).map(XmlElement::text).orElse("");
  }

  /** The attribute's value; empty if it is not there. */
  public String attribute(String attributeName) {
    return attributes.getOrDefault(attributeName, "").strip();
  }

  /** Its own text, without white space at both ends. */
  public String text() {
    return text.strip();
  }

  void attribute(String attributeName, String value) {
    attributes.put(attributeName, value);
  }

  void append(String more) {
    text = text.isEmpty() ? more : text + more;
  }

  /** The children that it got so far are somebody else's. */
  List<XmlElement> release() {
    List<XmlElement> released = List.copyOf(children);
    children.clear();
    return released;
  }
}
