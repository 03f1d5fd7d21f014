/**
 * Reads tables out of text for the providers that live on files. Read
 * {@link io.nexanest.market.adapter.spi.table.CsvTable}.
 */
@NullMarked
package io.nexanest.market.adapter.spi.table;

import org.jspecify.annotations.NullMarked;
