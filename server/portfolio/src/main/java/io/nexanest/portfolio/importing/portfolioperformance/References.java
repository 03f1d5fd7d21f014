package io.nexanest.portfolio.importing.portfolioperformance;

import io.nexanest.portfolio.importing.text.Unreadable;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object is written out where it is first met, and referred to elsewhere: by a number, or by a
 * path from the reference to the object such as {@code ../../account/transactions/x[2]}.
 */
final class References {
  private static final Pattern STEP = Pattern.compile("([A-Za-z_][\\w.-]*)(?:\\[([0-9]{1,6})])?");
  private static final int LONGEST_PATH = 5_000;

  private final Map<String, XmlElement> byId = new HashMap<>();

  /** By name, so that each of many references into a long list is found at once. */
  private final Map<XmlElement, Map<String, List<XmlElement>>> children = new IdentityHashMap<>();

  References(XmlElement root) {
    Deque<XmlElement> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      XmlElement element = open.pop();
      if (!element.attribute("id").isEmpty()) {
        byId.put(element.attribute("id"), element);
      }
      element.children().forEach(open::push);
    }
  }

  /** The object itself, or the one that it refers to. */
  XmlElement resolve(XmlElement element) {
    String reference = element.attribute("reference");
    if (reference.isEmpty()) {
      return element;
    }
    Optional<XmlElement> found = reference.matches("[0-9]+")
        ? Optional.ofNullable(byId.get(reference))
        : follow(element, reference);
    return found
        .filter(target -> target.attribute("reference").isEmpty())
        .orElseThrow(() -> Unreadable.because(
            "the reference '%s' on line %d leads to no object".formatted(reference, element.line()),
            Map.of("line", "" + element.line())));
  }

  /** The field's object. */
  Optional<XmlElement> field(XmlElement object, String name) {
    return object.child(name).map(this::resolve);
  }

  /** The field's text; empty if it is not there. */
  String text(XmlElement object, String name) {
    return field(object, name).map(XmlElement::text).orElse("");
  }

  private Optional<XmlElement> follow(XmlElement from, String path) {
    if (path.length() > LONGEST_PATH) {
      return Optional.empty();
    }
    Optional<XmlElement> at = Optional.of(from);
    for (String step : path.split("/", -1)) {
      at = at.flatMap(element -> step(element, step));
    }
    return at;
  }

  private Optional<XmlElement> step(XmlElement element, String step) {
    if (step.equals("..")) {
      return element.parent();
    }
    Matcher matcher = STEP.matcher(step);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int at = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)) - 1;
    List<XmlElement> named = children
        .computeIfAbsent(element, References::byName)
        .getOrDefault(matcher.group(1), List.of());
    return at >= 0 && at < named.size() ? Optional.of(named.get(at)) : Optional.empty();
  }

  private static Map<String, List<XmlElement>> byName(XmlElement element) {
    Map<String, List<XmlElement>> byName = new HashMap<>();
    for (XmlElement child : element.children()) {
      byName.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(child);
    }
    return byName;
  }
}
