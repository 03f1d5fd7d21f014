/**
 * Statements of institutions: uploaded, reviewed row by row, booked as one. Read {@link
 * io.nexanest.portfolio.importing.Imports} first.
 */
@NullMarked
package io.nexanest.portfolio.importing;

import org.jspecify.annotations.NullMarked;
