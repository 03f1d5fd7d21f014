/** Keys for programs. Read {@link io.nexanest.identity.key.ApiKeys} first. */
@NullMarked
package io.nexanest.identity.key;

import org.jspecify.annotations.NullMarked;
