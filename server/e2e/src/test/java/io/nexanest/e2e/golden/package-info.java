/** The demo's figures against those of a script that shares no code. */
@NullMarked
package io.nexanest.e2e.golden;

import org.jspecify.annotations.NullMarked;
