/** Live feeds into the whole server. Read {@link io.nexanest.e2e.feed.LiveFeedIT}. */
@NullMarked
package io.nexanest.e2e.feed;

import org.jspecify.annotations.NullMarked;
