/** Identifiers that others give instruments. Read {@link io.nexanest.kernel.identifier.CheckDigits}. */
@NullMarked
package io.nexanest.kernel.identifier;

import org.jspecify.annotations.NullMarked;
