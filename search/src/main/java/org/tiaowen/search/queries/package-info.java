/**
 * Finding clauses and comments with one box.
 *
 * <p>{@link ClauseSearch} and {@link CommentSearch} take what somebody typed, words (停车 收费), a citation (公司法 15条) or both,
 * with filters and a page; the answer is a {@link SearchPage}, or {@link SearchUnavailable} while Elasticsearch is away.
 * What was understood of the words stands in the page as {@link Understood}.
 *
 * <p>Who asks matters: a {@link Reader} of the public finds what is public, and the limit is part of the query, so that
 * neither counts nor pages give away the rest.
 */
@NamedInterface("queries")
@NullMarked
package org.tiaowen.search.queries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
