/** Tests of files read again. */
@NullMarked
package io.nexanest.portfolio.importing.replay;

import org.jspecify.annotations.NullMarked;
