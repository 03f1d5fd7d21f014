package io.nexanest.portfolio.importing.csv;

/**
 * Texts that a spreadsheet would take for a formula, which an apostrophe before them prevents. What
 * is shown so and read again is what it was, also if it had apostrophes of its own.
 */
public final class FormulaCell {
  private static final String BEGINS = "(?s)'*[=+\\-@\\t\\r].*";

  private FormulaCell() {}

  /** As it stands in a cell. */
  public static String shown(String text) {
    return text.matches(BEGINS) ? "'" + text : text;
  }

  /** What a cell stands for. */
  public static String meant(String cell) {
    return cell.startsWith("'") && cell.matches(BEGINS) ? cell.substring(1) : cell;
  }
}
