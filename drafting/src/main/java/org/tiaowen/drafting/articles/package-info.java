/**
 * The tree of a legal text, and its plain-text form in both directions.
 *
 * <p>{@link TextReader} turns any text into a {@link LegalText}, a tree of {@link Provision}s; {@link TextWriter} turns
 * it back. Reading then writing returns the same characters, but for the {@link Repair}s the reader reports and a
 * {@link RepairChoice} allows. {@link Enactments} tells what the 题注 under the title says. Positions are UTF-16 offsets into the
 * text that was handed to the reader.
 *
 * <p>The way of a text: {@code CleanSource} takes out what a file format left within lines (one {@code LineRepair} for each
 * family), {@code LineWraps} finds the breaks of printed pages, {@code Typography} corrects single marks; then {@code Form} says
 * what each line looks like by itself, {@code Opening} where the body begins, and {@code BodyReader} with {@code ListReader}
 * builds the tree. The trap: what only needs to be understood (full-width blanks, any line end, 第 一 条, a number on a line of
 * its own) is no repair and stays in the layout; only what a drafter would have typed otherwise is one.
 *
 * <p>Limits: a link or address of Markdown up to 500 characters, an HTML tag up to 1,000, a comment over lines up to 20,000, a 题注
 * within the first 50,000 characters; beyond them the characters stay text. Nothing limits the length of a line or of a text.
 */
@NullMarked
@NamedInterface("articles")
package org.tiaowen.drafting.articles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
