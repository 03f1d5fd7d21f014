/**
 * Bank statements by SWIFT, MT940. Read {@link
 * io.nexanest.portfolio.importing.mt940.Mt940Format} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.mt940;

import org.jspecify.annotations.NullMarked;
