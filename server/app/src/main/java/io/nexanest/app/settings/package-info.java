/** What the process itself is told. Read {@link io.nexanest.app.settings.ServerConfig} first. */
@NullMarked
package io.nexanest.app.settings;

import org.jspecify.annotations.NullMarked;
