/**
 * The doors: which role may open which page, how staff sign in, and the headers that keep a page to itself.
 *
 * <p>{@code PageDoors} and {@code ApiDoors} are the two filter chains, each a table of addresses and roles to be read
 * from top to bottom; {@code SignInThrottle} slows down the guessing of passwords. Traps: an address that a controller
 * serves and no table lists is refused, so a new page needs its line here.
 */
@NullMarked
package org.tiaowen.app.security;

import org.jspecify.annotations.NullMarked;
