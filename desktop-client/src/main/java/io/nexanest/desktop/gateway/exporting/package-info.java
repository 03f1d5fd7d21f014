/** The books as files. */
@NullMarked
package io.nexanest.desktop.gateway.exporting;

import org.jspecify.annotations.NullMarked;
