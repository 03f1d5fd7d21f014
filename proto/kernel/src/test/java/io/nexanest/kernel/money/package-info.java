/** Tests of exact amounts. */
@NullMarked
package io.nexanest.kernel.money;

import org.jspecify.annotations.NullMarked;
