/**
 * Books as files, in the formats of {@code docs/reference/export-formats.md}. Read {@link
 * io.nexanest.portfolio.exporting.Exports} first.
 */
@NullMarked
package io.nexanest.portfolio.exporting;

import org.jspecify.annotations.NullMarked;
