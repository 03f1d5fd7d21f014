/** The demo household, imported like any other. Read {@link io.nexanest.app.demo.DemoLoader} first. */
@NullMarked
package io.nexanest.app.demo;

import org.jspecify.annotations.NullMarked;
