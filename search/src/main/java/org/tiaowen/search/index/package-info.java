/**
 * Keeps Elasticsearch in step with PostgreSQL.
 *
 * <p>Whoever changes a clause or a comment calls {@link IndexQueue#add} in the same transaction; the worker wakes up after
 * the commit, reads the document anew and writes it. Elasticsearch may be away for days: the queue keeps what is missing,
 * {@link SearchStatus} tells how much that is. An index that was lost is filled again from the database; the two are compared
 * from time to time, and an index is built anew behind the back of its readers ({@link Upkeep}).
 *
 * <p>What other modules contribute: {@link CommentDocuments} and {@link PublicVersions}. Traps: a document is read <em>after</em> its version number is
 * drawn, else an older state could win; nothing that identifies a person goes into the index.
 */
@NamedInterface("index")
@NullMarked
package org.tiaowen.search.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
