/**
 * Editing the tree of a text clause by clause, with identities kept and numbers computed anew.
 *
 * <p>An {@link org.tiaowen.drafting.editing.Edit} names clauses by their ids and never by their numbers.
 * {@link org.tiaowen.drafting.editing.Editing} carries edits out on a text: what lives on keeps its id, what is new gets
 * one, numbers follow from places ({@link org.tiaowen.drafting.editing.Renumbering}), and blanks and line breaks follow
 * the habit of the neighbours, so that the text is written as the drafter would have typed it. An edit that cannot be
 * carried out changes nothing and says why.
 */
@NullMarked
@NamedInterface("editing")
package org.tiaowen.drafting.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
