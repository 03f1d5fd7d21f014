/**
 * Open Financial Exchange, versions 1 and 2, and QFX: statements of banks, cards and brokers. Read
 * {@link io.nexanest.portfolio.importing.ofx.OfxFormat} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.ofx;

import org.jspecify.annotations.NullMarked;
