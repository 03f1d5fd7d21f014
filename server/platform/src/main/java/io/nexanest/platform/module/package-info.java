/**
 * What a slice is to the process that runs it. Read {@link
 * io.nexanest.platform.module.ServiceModule} first.
 */
@NullMarked
package io.nexanest.platform.module;

import org.jspecify.annotations.NullMarked;
