/** Tests of the sending, without a toolkit. */
@NullMarked
package io.nexanest.desktop.sending;

import org.jspecify.annotations.NullMarked;
