/**
 * The drafter's pages: bringing a text in, the working copy, versions, two versions side by side.
 *
 * <p>{@code DraftsController} lists drafts and takes new ones, {@code WorkingCopyController} is the editor with its
 * conflict page, {@code VersionsController} fixes versions and compares them; {@code DraftsApi} is the same for machines.
 */
@NullMarked
package org.tiaowen.app.drafting;

import org.jspecify.annotations.NullMarked;
