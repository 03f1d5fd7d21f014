/** A correction that came too late, and what there is to do about it. */
@NullMarked
package io.nexanest.desktop.transaction.conflict;

import org.jspecify.annotations.NullMarked;
