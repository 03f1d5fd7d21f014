/** Every reason for which a call is refused. Read {@link io.nexanest.kernel.reason.Reason}. */
@NullMarked
package io.nexanest.kernel.reason;

import org.jspecify.annotations.NullMarked;
