/** Markdown in notices and explanations: {@link MarkdownPage} turns it into safe HTML. The only package that knows flexmark. */
@NamedInterface("markdown")
@NullMarked
package org.tiaowen.templates.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
