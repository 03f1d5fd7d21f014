/** Checks of the books against prices and rates. Read {@link io.nexanest.core.check.issue.DataCheck} first. */
@NullMarked
package io.nexanest.core.check.market;

import org.jspecify.annotations.NullMarked;
