/** Tests of Flex queries; expected values are those of its specification or of its own tests. */
@NullMarked
package io.nexanest.portfolio.importing.flex;

import org.jspecify.annotations.NullMarked;
