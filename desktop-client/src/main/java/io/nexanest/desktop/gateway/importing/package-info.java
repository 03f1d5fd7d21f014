/** Statements under review. */
@NullMarked
package io.nexanest.desktop.gateway.importing;

import org.jspecify.annotations.NullMarked;
