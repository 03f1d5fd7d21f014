/** Tests of what goes into the packages. */
@NullMarked
package io.nexanest.launcher.pack;

import org.jspecify.annotations.NullMarked;
