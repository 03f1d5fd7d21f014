/** Comparisons between wire and workstation. */
@NullMarked
package io.nexanest.desktop.gateway.remote.comparison;

import org.jspecify.annotations.NullMarked;
