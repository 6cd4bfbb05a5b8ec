package org.tiaowen.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilentServerTests {

    @Test
    void searchIsGivenUpSoonWhenTheServerAcceptsAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Rest5Client lowLevel = Rest5Client.builder(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                        .build()) {
            var client = new ElasticsearchClient(new Rest5ClientTransport(lowLevel, new Jackson3JsonpMapper()));
            SearchCluster cluster = new SearchCluster(client);
            long begun = System.nanoTime();

            assertThatThrownBy(() -> cluster.ask("clauses", new Inquiry(Condition.everything(), 0, 1, null)))
                    .isInstanceOf(SearchClusterUnavailable.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(SearchCluster.LONGEST_SILENCE.plusSeconds(4));
        }
    }
}
