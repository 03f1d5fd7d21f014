/** PostgreSQL behind DbClient: transactions with role and tenant set. Read {@link io.nexanest.platform.db.Database} and {@link io.nexanest.platform.db.Tx} first. */
@NullMarked
package io.nexanest.platform.db;

import org.jspecify.annotations.NullMarked;
