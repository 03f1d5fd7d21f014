/**
 * Flex queries of Interactive Brokers in XML. Read {@link
 * io.nexanest.portfolio.importing.flex.FlexFormat} first.
 */
@NullMarked
package io.nexanest.portfolio.importing.flex;

import org.jspecify.annotations.NullMarked;
