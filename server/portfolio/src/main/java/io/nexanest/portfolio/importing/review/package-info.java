/**
 * Rows of a statement judged before they are booked. Read {@link
 * io.nexanest.portfolio.importing.review.RowInterpreter} for a row by itself, then {@link
 * io.nexanest.portfolio.importing.review.ImportCheck} for all of them against the books.
 */
@NullMarked
package io.nexanest.portfolio.importing.review;

import org.jspecify.annotations.NullMarked;
