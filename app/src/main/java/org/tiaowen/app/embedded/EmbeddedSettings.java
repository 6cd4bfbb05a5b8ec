package org.tiaowen.app.embedded;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the embedded servers keep their data and how much they may take.
 *
 * @param data the folder for databases, indices, program files and logs
 * @param embedded the servers themselves
 */
@ConfigurationProperties("tiaowen")
record EmbeddedSettings(
        @DefaultValue("./data") Path data, @DefaultValue Servers embedded) {

    EmbeddedSettings {
        data = data.toAbsolutePath().normalize();
    }

    /**
     * The servers.
     *
     * @param elasticsearchHeap Java heap of Elasticsearch
     * @param elasticsearchWait how long a start waits for Elasticsearch before it goes on without
     * @param postgresWait how long a start waits for PostgreSQL, which may have to recover after a power cut
     */
    record Servers(
            @DefaultValue("512MB") DataSize elasticsearchHeap,
            @DefaultValue("90s") Duration elasticsearchWait,
            @DefaultValue("5m") Duration postgresWait) {}
}
