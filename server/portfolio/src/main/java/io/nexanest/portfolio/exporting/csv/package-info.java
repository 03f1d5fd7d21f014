/**
 * Books as delimited text, alone or as an archive of tables. Read {@link
 * io.nexanest.portfolio.exporting.csv.CsvFile} first.
 */
@NullMarked
package io.nexanest.portfolio.exporting.csv;

import org.jspecify.annotations.NullMarked;
