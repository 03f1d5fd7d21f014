/**
 * Delimited files of institutions as rows of text: delimiter, header, decimal mark and date pattern
 * are found out. Read {@link io.nexanest.portfolio.importing.csv.CsvFormat} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.csv;

import org.jspecify.annotations.NullMarked;
