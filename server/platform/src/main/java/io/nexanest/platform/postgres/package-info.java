/** PostgreSQL as a child process in the data folder. Read {@link io.nexanest.platform.postgres.EmbeddedPostgres} first. */
@NullMarked
package io.nexanest.platform.postgres;

import org.jspecify.annotations.NullMarked;
