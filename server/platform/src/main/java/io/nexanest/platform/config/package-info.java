/** Typed, strict settings. Read {@link io.nexanest.platform.config.Settings} first. */
@NullMarked
package io.nexanest.platform.config;

import org.jspecify.annotations.NullMarked;
