/**
 * Markdown in notices and explanations: {@link MarkdownPage} turns it into safe HTML, {@link MarkdownBlocks} takes it apart for
 * papers. The only package that knows flexmark.
 */
@NamedInterface("markdown")
@NullMarked
package org.tiaowen.templates.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
