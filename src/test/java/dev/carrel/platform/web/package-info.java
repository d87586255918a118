/** Drives the web server over a real socket, as browsers and hostile pages do. */
@NullMarked
package dev.carrel.platform.web;

import org.jspecify.annotations.NullMarked;
