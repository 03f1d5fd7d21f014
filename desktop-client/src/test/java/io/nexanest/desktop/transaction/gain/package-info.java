/** Tests of gains, realised and previewed. */
@NullMarked
package io.nexanest.desktop.transaction.gain;

import org.jspecify.annotations.NullMarked;
