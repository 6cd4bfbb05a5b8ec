/**
 * The servers the application brings along: PostgreSQL and Elasticsearch, each a process of its own on the loopback
 * address, started where {@code spring.datasource.url} or {@code spring.elasticsearch.uris} name no other.
 *
 * <p>{@link org.tiaowen.app.embedded.EmbeddedPostgres} and {@link org.tiaowen.app.embedded.EmbeddedElasticsearch} are the
 * beans; a {@link org.tiaowen.app.embedded.Supervisor} brings a server back that was killed, on the same port. To the
 * rest of the application they are Spring Boot's connection details and nothing else. Traps: the data folder belongs to
 * one application at a time, and what a killed application left running is ended by the next start.
 */
@NullMarked
package org.tiaowen.app.embedded;

import org.jspecify.annotations.NullMarked;
