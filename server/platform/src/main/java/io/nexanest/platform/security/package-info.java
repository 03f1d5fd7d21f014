/** Who calls and what they may do. Read {@link io.nexanest.platform.security.Principal} first. */
@NullMarked
package io.nexanest.platform.security;

import org.jspecify.annotations.NullMarked;
