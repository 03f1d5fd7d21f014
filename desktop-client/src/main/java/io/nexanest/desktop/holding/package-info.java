/** What a scope holds, ticking. */
@NullMarked
package io.nexanest.desktop.holding;

import org.jspecify.annotations.NullMarked;
