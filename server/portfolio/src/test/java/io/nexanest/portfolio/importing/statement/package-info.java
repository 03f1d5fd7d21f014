/** Statements for tests, and what is said of those that can't be read. */
@NullMarked
package io.nexanest.portfolio.importing.statement;

import org.jspecify.annotations.NullMarked;
