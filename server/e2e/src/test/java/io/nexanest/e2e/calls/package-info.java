/** Every call, granted and refused. */
@NullMarked
package io.nexanest.e2e.calls;

import org.jspecify.annotations.NullMarked;
