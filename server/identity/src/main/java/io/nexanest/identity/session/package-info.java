/** Signing in and staying signed in. Read {@link io.nexanest.identity.session.Sessions} first. */
@NullMarked
package io.nexanest.identity.session;

import org.jspecify.annotations.NullMarked;
