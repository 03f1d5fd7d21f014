/** What the process says about itself. Read {@link io.nexanest.platform.telemetry.Telemetry} first. */
@NullMarked
package io.nexanest.platform.telemetry;

import org.jspecify.annotations.NullMarked;
