/** Makes the package of the system it runs on. Read {@link io.nexanest.launcher.pack.Packager}. */
@NullMarked
package io.nexanest.launcher.pack;

import org.jspecify.annotations.NullMarked;
