/** Tests of how answers are brought to who asked. */
@NullMarked
package io.nexanest.desktop.gateway.call;

import org.jspecify.annotations.NullMarked;
