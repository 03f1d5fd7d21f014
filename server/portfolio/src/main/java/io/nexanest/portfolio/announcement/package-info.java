/**
 * What companies announce, and what each holder is due. Read {@link
 * io.nexanest.portfolio.announcement.Announcement} and {@link
 * io.nexanest.portfolio.announcement.Entitlements} first.
 */
@NullMarked
package io.nexanest.portfolio.announcement;

import org.jspecify.annotations.NullMarked;
