/**
 * Files read again, beside what was booked of them. Read {@link
 * io.nexanest.portfolio.importing.replay.Replayed} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.replay;

import org.jspecify.annotations.NullMarked;
