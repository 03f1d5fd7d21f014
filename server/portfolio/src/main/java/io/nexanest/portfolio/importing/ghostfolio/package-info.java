/**
 * Activities of Ghostfolio, in JSON and in CSV. Read {@link
 * io.nexanest.portfolio.importing.ghostfolio.Activity} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.ghostfolio;

import org.jspecify.annotations.NullMarked;
