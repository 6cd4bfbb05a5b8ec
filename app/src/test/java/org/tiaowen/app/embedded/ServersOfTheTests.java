package org.tiaowen.app.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * One real PostgreSQL and one real Elasticsearch for all tests of this run that load an application context.
 *
 * <p>Registered in {@code META-INF/spring.factories}; a test has nothing to do. They start empty and are shared, so a test
 * looks only for what it wrote itself.
 */
final class ServersOfTheTests implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configurationAttributes) {
        return new Shared();
    }

    /** All alike, so that contexts are reused from test class to test class. */
    private record Shared() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestPropertyValues.of(Running.PROPERTIES).applyTo(context);
        }
    }

    private static final class Running {

        private static final List<String> PROPERTIES = start();

        private static List<String> start() {
            Path path = Path.of("target", "servers-of-the-tests").toAbsolutePath();
            DataFolder folder = DataFolder.take(path);
            for (String left : List.of("postgres", "elasticsearch")) {
                delete(folder.resolve(left));
            }
            EmbeddedSettings settings = new EmbeddedSettings(
                    path,
                    new EmbeddedSettings.Servers(
                            DataSize.ofMegabytes(512), Duration.ofMinutes(3), Duration.ofMinutes(3)));
            EmbeddedElasticsearch elasticsearch = EmbeddedElasticsearch.begin(folder, settings);
            EmbeddedPostgres postgres = EmbeddedPostgres.begin(folder, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                elasticsearch.close();
                postgres.close();
            }));
            JdbcConnectionDetails database = postgres.awaitConnectionDetails();
            if (!elasticsearch.awaitAnswer()) {
                throw new IllegalStateException("Elasticsearch did not start");
            }
            ElasticsearchConnectionDetails.Node node =
                    elasticsearch.connectionDetails().getNodes().get(0);
            return List.of(
                    "spring.datasource.url=" + database.getJdbcUrl(),
                    "spring.datasource.username=" + database.getUsername(),
                    "spring.datasource.password=" + database.getPassword(),
                    "spring.elasticsearch.uris=http://" + node.hostname() + ":" + node.port());
        }

        private static void delete(@Nullable Path path) {
            try {
                FileSystemUtils.deleteRecursively(path);
            } catch (IOException e) {
                throw new IllegalStateException("What an earlier run left cannot be deleted: " + path, e);
            }
        }
    }
}
