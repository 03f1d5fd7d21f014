/** The rules of the house as tests; docs/architecture.md explains each. */
@NullMarked
package io.nexanest.e2e.house;

import org.jspecify.annotations.NullMarked;
