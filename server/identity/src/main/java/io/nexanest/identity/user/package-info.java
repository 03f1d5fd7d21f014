/** Built-in accounts. Read {@link io.nexanest.identity.user.Users} first. */
@NullMarked
package io.nexanest.identity.user;

import org.jspecify.annotations.NullMarked;
