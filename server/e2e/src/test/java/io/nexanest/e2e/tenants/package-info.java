/** Two firms in one database, one of them hostile. */
@NullMarked
package io.nexanest.e2e.tenants;

import org.jspecify.annotations.NullMarked;
