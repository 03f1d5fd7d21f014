/** People, their sessions and their keys. Read {@link io.nexanest.identity.IdentityModule} first; tables: tenant, login, app_user, session, api_key; events: none yet. */
@NullMarked
package io.nexanest.identity;

import org.jspecify.annotations.NullMarked;
