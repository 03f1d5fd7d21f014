/** Each check catches what is planted and is silent about books that are right. */
@NullMarked
package io.nexanest.core.check;

import org.jspecify.annotations.NullMarked;
