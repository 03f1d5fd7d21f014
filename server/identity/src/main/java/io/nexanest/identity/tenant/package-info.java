/** The firms whose books are kept apart. Read {@link io.nexanest.identity.tenant.Tenants} first. */
@NullMarked
package io.nexanest.identity.tenant;

import org.jspecify.annotations.NullMarked;
