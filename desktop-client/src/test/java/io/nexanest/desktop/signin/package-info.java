/** Tests of io.nexanest.desktop.signin. */
@NullMarked
package io.nexanest.desktop.signin;

import org.jspecify.annotations.NullMarked;
