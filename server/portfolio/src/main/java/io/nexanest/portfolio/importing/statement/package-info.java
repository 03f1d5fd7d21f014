/**
 * What every kind of statement is read into: rows of cells in canonical columns, and the refusals of
 * whole files. Read {@link io.nexanest.portfolio.importing.statement.StatementFormat} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.statement;

import org.jspecify.annotations.NullMarked;
