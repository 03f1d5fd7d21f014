/**
 * Bank statements by ISO 20022, camt.053. Read {@link
 * io.nexanest.portfolio.importing.camt.CamtFormat} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.camt;

import org.jspecify.annotations.NullMarked;
