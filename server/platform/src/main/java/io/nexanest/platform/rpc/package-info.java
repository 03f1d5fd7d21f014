/** What every call goes through. Read {@link io.nexanest.platform.rpc.CallGuard} first. */
@NullMarked
package io.nexanest.platform.rpc;

import org.jspecify.annotations.NullMarked;
