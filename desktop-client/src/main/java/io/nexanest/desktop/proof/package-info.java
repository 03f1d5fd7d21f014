/** Any figure, opened down to the facts it rests on. */
@NullMarked
package io.nexanest.desktop.proof;

import org.jspecify.annotations.NullMarked;
