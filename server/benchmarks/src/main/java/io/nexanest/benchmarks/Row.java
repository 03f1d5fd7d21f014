package io.nexanest.benchmarks;

/**
 * A row of the table.
 *
 * @param what what was measured
 * @param unit the value's unit
 * @param value as text
 * @param beside what it is compared with, in the same run
 * @param conditions what it holds for
 */
public record Row(String what, String unit, String value, String beside, String conditions) {
  /** As a line of a Markdown table. */
  public String markdown() {
    return "| " + String.join(" | ", what, unit, value, beside, conditions) + " |";
  }
}
