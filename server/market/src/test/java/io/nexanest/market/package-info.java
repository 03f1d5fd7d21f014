/** Checks of the whole slice against a real database and a real server. */
@NullMarked
package io.nexanest.market;

import org.jspecify.annotations.NullMarked;
