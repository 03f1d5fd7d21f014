package io.nexanest.desktop.gateway.valuation;

/**
 * Value and net deposits by session, in columns of equal length.
 *
 * @param days days since 1970-01-01, ascending
 * @param values in units of the view currency
 * @param deposits likewise
 */
public record ValueHistory(String currency, long[] days, double[] values, double[] deposits) {
  public static final ValueHistory EMPTY =
      new ValueHistory("", new long[0], new double[0], new double[0]);
}
