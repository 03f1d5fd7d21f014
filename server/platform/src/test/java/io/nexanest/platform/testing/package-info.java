/** Real servers for the tests of every slice. */
@NullMarked
package io.nexanest.platform.testing;

import org.jspecify.annotations.NullMarked;
