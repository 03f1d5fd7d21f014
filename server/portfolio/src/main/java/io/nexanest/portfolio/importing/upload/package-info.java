/** Files on their way in, piece by piece. */
@NullMarked
package io.nexanest.portfolio.importing.upload;

import org.jspecify.annotations.NullMarked;
