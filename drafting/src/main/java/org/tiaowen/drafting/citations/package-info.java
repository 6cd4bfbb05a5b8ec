/**
 * Citations of clauses: found in any words, law or comment, and resolved against one text.
 *
 * <p>{@link CitationFinder} is the entry. A small hand-written grammar reads 第十二条第二款第（三）项 in all usual and many sloppy
 * forms, lists, ranges and relative forms; what stands in front of a citation decides whether it is of this text or of
 * another ({@link Resolution.External}). Traps: 第二条狗, 第三季度 and 十二条街道 cite nothing; 本条例 is this text and 该条例 the one spoken
 * of; a bracketed number right behind an article is an item. Positions are UTF-16 offsets.
 */
@NullMarked
@NamedInterface("citations")
package org.tiaowen.drafting.citations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
