/** Correcting many transactions in one go: marked, judged, booked all or none, undone. */
@NullMarked
package io.nexanest.desktop.transaction.bulk;

import org.jspecify.annotations.NullMarked;
