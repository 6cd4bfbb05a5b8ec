/**
 * The shell around every page: language, large print, breadcrumb, what went wrong.
 *
 * <p>Pages are Thymeleaf templates that hand their {@code main} element to {@code layout.html}. Four classes matter:
 * {@link Problems} is how any form reports everything that is wrong at once, {@link Messages} speaks the caller's
 * language, {@code ShellAdvice} gives every template what the layout needs, and {@code CallersLocale} decides on the
 * language: by a cookie for pages, by {@code Accept-Language} for the API.
 */
@NullMarked
package org.tiaowen.app.pages;

import org.jspecify.annotations.NullMarked;
