/** Checks of the package of the same name. */
@NullMarked
package io.nexanest.platform.job;

import org.jspecify.annotations.NullMarked;
