/**
 * Delimited files of institutions as rows of text: encoding, delimiter, header, decimal mark and
 * date pattern are found out. Read {@link
 * io.nexanest.portfolio.importing.statement.StatementReader} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.statement;

import org.jspecify.annotations.NullMarked;
