/** The real window against the real server. */
@NullMarked
package io.nexanest.e2e.picture;

import org.jspecify.annotations.NullMarked;
