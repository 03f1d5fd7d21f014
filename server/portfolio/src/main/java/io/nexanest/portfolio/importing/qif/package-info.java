/**
 * Quicken Interchange Format. Read {@link io.nexanest.portfolio.importing.qif.QifFormat} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.qif;

import org.jspecify.annotations.NullMarked;
