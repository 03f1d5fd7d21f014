/** The health of the books: named checks that find issues. Read {@link io.nexanest.core.check.Checks} first. */
@NullMarked
package io.nexanest.core.check;

import org.jspecify.annotations.NullMarked;
