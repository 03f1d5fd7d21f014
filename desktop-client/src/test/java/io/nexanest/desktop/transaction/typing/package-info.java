/** Tests of the package of this name. */
@NullMarked
package io.nexanest.desktop.transaction.typing;

import org.jspecify.annotations.NullMarked;
