/** HTML in: {@link HtmlReader} turns the blocks of a page into lines. The only package that knows jsoup. */
@NullMarked
@NamedInterface("html")
package org.tiaowen.templates.html;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
