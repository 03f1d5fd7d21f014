/** Tests of the package of this name. */
@NullMarked
package io.nexanest.desktop.transaction.bulk;

import org.jspecify.annotations.NullMarked;
