/** A small world for tests: accounts, instruments, prices. Read {@link io.nexanest.core.world.World}. */
@NullMarked
package io.nexanest.core.world;

import org.jspecify.annotations.NullMarked;
