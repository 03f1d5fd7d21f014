/** Tests of the package of this name. */
@NullMarked
package io.nexanest.desktop.transaction.detail;

import org.jspecify.annotations.NullMarked;
