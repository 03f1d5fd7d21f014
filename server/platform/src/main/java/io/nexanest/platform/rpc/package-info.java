/** What handlers of calls have in common. Read {@link io.nexanest.platform.rpc.Problem} first. */
@NullMarked
package io.nexanest.platform.rpc;

import org.jspecify.annotations.NullMarked;
