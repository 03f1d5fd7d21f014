/** Facts that one slice tells the others. Read {@link io.nexanest.platform.event.Outbox} first. */
@NullMarked
package io.nexanest.platform.event;

import org.jspecify.annotations.NullMarked;
