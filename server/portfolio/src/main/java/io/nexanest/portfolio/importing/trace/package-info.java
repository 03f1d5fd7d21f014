/**
 * Where transactions were read from. Read {@link
 * io.nexanest.portfolio.importing.trace.ImportedLines} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.trace;

import org.jspecify.annotations.NullMarked;
