/** The administrator keeps the platform running: how the search index stands, building it anew, comparing it with the database. */
@NullMarked
package org.tiaowen.app.operating;

import org.jspecify.annotations.NullMarked;
