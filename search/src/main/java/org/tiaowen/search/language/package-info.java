/**
 * Chinese text made ready for searching and linking; the only package that knows HanLP.
 *
 * <p>Two steps: {@link Segmenter} cuts a text into {@link Word}s with offsets, {@link SearchTerms} turns the words into
 * the folded terms that the index and the linker compare. Segmentation is most of the cost of analysing a text: segment
 * once and hand the words on. {@link Sentences} needs neither.
 *
 * <p>Traps: HanLP's dictionaries may not be changed while a text is being cut, so a {@link LegalLexicon} is immutable and a
 * new one replaces the whole segmenter. Positions are UTF-16 offsets into the text as handed in, also where it is folded
 * on the way.
 */
@NamedInterface("language")
@NullMarked
package org.tiaowen.search.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
