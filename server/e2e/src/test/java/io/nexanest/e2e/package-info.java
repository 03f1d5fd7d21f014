/** The whole product, tried as its users meet it. */
@NullMarked
package io.nexanest.e2e;

import org.jspecify.annotations.NullMarked;
