/** The workstation. Read {@link io.nexanest.desktop.Composition} for how it is put together. */
@NullMarked
package io.nexanest.desktop;

import org.jspecify.annotations.NullMarked;
