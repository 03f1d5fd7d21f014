/** Tests of io.nexanest.desktop.dashboard. */
@NullMarked
package io.nexanest.desktop.dashboard;

import org.jspecify.annotations.NullMarked;
