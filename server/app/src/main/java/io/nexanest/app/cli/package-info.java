/** Commands that talk to a running server. Read {@link io.nexanest.app.cli.CallCommand} first. */
@NullMarked
package io.nexanest.app.cli;

import org.jspecify.annotations.NullMarked;
