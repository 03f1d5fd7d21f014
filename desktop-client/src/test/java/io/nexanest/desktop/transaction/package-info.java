/** Tests of io.nexanest.desktop.transaction. */
@NullMarked
package io.nexanest.desktop.transaction;

import org.jspecify.annotations.NullMarked;
