/**
 * The {@code tiaowen} command: the engine without the server.
 *
 * <p>Only {@code library} speaks to a server. {@link Tiaowen} is the entry; each subcommand is one package-private class beside it. Results go to standard output
 * and nothing else does; what went wrong is one line on standard error.
 */
@NullMarked
package org.tiaowen.cli;

import org.jspecify.annotations.NullMarked;
