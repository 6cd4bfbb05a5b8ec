/**
 * Files of legal texts: plain text and Markdown in any usual encoding, Word documents, and archives of them.
 *
 * <p>{@link DocumentReader} reads one file of any kind with all that was noticed in it. {@link TextFiles} reads them all and lists whatever it could not read, each with its file; nothing is passed over in silence
 * but what systems leave in folders by themselves. Limits are constants there.
 */
@NullMarked
@NamedInterface("texts")
package org.tiaowen.templates.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
