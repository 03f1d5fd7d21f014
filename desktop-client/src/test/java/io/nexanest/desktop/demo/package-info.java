/** A made-up household behind fake gateways: what tests and pictures look at. */
@NullMarked
package io.nexanest.desktop.demo;

import org.jspecify.annotations.NullMarked;
