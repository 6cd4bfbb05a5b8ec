/** Work that waits in PostgreSQL and is done by threads of this module. */
@NullMarked
package org.tiaowen.comments.queues;

import org.jspecify.annotations.NullMarked;
