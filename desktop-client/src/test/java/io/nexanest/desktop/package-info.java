/** Tests of the workstation's start. */
@NullMarked
package io.nexanest.desktop;

import org.jspecify.annotations.NullMarked;
