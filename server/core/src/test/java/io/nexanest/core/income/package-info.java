/** Tests of income, received and to come. */
@NullMarked
package io.nexanest.core.income;

import org.jspecify.annotations.NullMarked;
