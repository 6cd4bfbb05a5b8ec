/**
 * Templates to start a text from, and standard clauses to insert: Markdown with a front matter in YAML, kept as files beside this
 * package. {@link TemplateLibrary} has them by kind, {@link Template#fill} puts values in the places of variables.
 *
 * <p>A template names the law, the norm or the practice it follows, and has an example for every variable; one that has not is
 * refused by {@link TemplateReader}. The only package that knows SnakeYAML, which reads plain values only: no tag, no alias.
 */
@NamedInterface("library")
@NullMarked
package org.tiaowen.templates.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
