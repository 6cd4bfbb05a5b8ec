/**
 * The workbench of the drafters who handle what was said (意见处理工作台), on pages and through the API: clause by clause, group by
 * group, opinion by opinion, down to the door to closing.
 *
 * <p>{@code Desks} gives every page the consultation it is about, {@code FilterParameters} reads and writes the addresses under
 * which the rows behind a number are found, {@code DecidingController} takes decisions for one, many or a whole group. Trap: a
 * page of rows asks the database a fixed number of questions; nothing here may ask once per row.
 */
@NullMarked
package org.tiaowen.app.workbench;

import org.jspecify.annotations.NullMarked;
