package io.nexanest.core.session;

/**
 * A holiday of some years.
 *
 * @param first the first year of it
 * @param last the last year of it
 */
record HolidayRule(HolidayDate date, Observed observed, int first, int last) {
  boolean in(int year) {
    return year >= first && year <= last;
  }
}
