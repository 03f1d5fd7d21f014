/**
 * Instruments looked up, and the tenant's own made, changed and priced. Read {@link
 * io.nexanest.desktop.instrument.InstrumentsViewModel} first.
 */
@NullMarked
package io.nexanest.desktop.instrument;

import org.jspecify.annotations.NullMarked;
