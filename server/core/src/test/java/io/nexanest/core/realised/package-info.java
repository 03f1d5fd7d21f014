/** Tests of what disposals gained. */
@NullMarked
package io.nexanest.core.realised;

import org.jspecify.annotations.NullMarked;
