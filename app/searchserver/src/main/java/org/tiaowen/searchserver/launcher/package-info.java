/**
 * The main class of the Elasticsearch process. It is compiled against the server, runs only on the server's own class
 * path and is never loaded by the application.
 */
@NullMarked
package org.tiaowen.searchserver.launcher;

import org.jspecify.annotations.NullMarked;
