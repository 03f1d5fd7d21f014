/** Reaching a server and signing in. */
@NullMarked
package io.nexanest.desktop.signin;

import org.jspecify.annotations.NullMarked;
