/** The books day by day, in columns. Read {@link io.nexanest.core.feed.PositionDays} first. */
@NullMarked
package io.nexanest.core.feed;

import org.jspecify.annotations.NullMarked;
