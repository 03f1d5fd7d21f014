package io.nexanest.portfolio.exporting.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one file does not carry, and how often. */
public final class Omissions {
  private final Map<Omission, Integer> counts = new EnumMap<>(Omission.class);
  private final Map<Omission, Map<String, Integer>> details = new EnumMap<>(Omission.class);

  /** One of them: its count, and its sentence with what it happened to. */
  public record Line(Omission omission, int count, String description) {}

  public void add(Omission omission) {
    add(omission, 1);
  }

  public void add(Omission omission, int count) {
    if (count > 0) {
      counts.merge(omission, count, Integer::sum);
    }
  }

  /** Once, with the type of transaction that it happened to. */
  public void add(Omission omission, String detail) {
    add(omission);
    details.computeIfAbsent(omission, key -> new TreeMap<>()).merge(detail, 1, Integer::sum);
  }

  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    counts.forEach((omission, count) ->
        lines.add(new Line(omission, count, omission.description() + detail(omission))));
    return lines;
  }

  private String detail(Omission omission) {
    Map<String, Integer> found = details.getOrDefault(omission, Map.of());
    return found.isEmpty()
        ? ""
        : found.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ", ": ", ""));
  }
}
