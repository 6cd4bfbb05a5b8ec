/**
 * The tree of a legal text, and its plain-text form in both directions.
 *
 * <p>{@link TextReader} turns any text into a {@link LegalText}, a tree of {@link Provision}s; {@link TextWriter} turns
 * it back. Reading then writing returns the same characters, but for the {@link Repair}s the reader reports. Positions
 * are UTF-16 offsets into the text that was handed to the reader.
 */
@NullMarked
@NamedInterface("articles")
package org.tiaowen.drafting.articles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
