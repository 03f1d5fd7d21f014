/**
 * The kinds of files that are read, and which of them a file is. Read {@link
 * io.nexanest.portfolio.importing.kind.StatementFormats} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.kind;

import org.jspecify.annotations.NullMarked;
