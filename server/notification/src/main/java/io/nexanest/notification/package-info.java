/**
 * The room for alert rules, the inbox and its channels. It has its name, its schema and its role; read {@link
 * io.nexanest.notification.NotificationModule}.
 */
@NullMarked
package io.nexanest.notification;

import org.jspecify.annotations.NullMarked;
