package org.tiaowen.app.embedded;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts the servers that no setting names, both at once, and tells Spring Boot where they are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddedSettings.class)
class EmbeddedServersConfiguration {

    /** Lazy: an application whose servers are all named elsewhere keeps nothing, and several may run side by side. */
    @Bean
    @Lazy
    DataFolder dataFolder(EmbeddedSettings settings) {
        return DataFolder.take(settings.data());
    }

    @Bean
    FlywayMigrationStrategy migrationWithProgress() {
        return new MigrationWithProgress();
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoElasticsearchIsNamed.class)
    static class Search {

        @Bean
        EmbeddedElasticsearch embeddedElasticsearch(DataFolder folder, EmbeddedSettings settings) {
            return EmbeddedElasticsearch.begin(folder, settings);
        }

        @Bean
        ElasticsearchConnectionDetails embeddedElasticsearchConnection(EmbeddedElasticsearch elasticsearch) {
            return elasticsearch.connectionDetails();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseIsNamed.class)
    static class Database {

        @Bean
        EmbeddedPostgres embeddedPostgres(DataFolder folder, EmbeddedSettings settings) {
            return EmbeddedPostgres.begin(folder, settings);
        }

        /** Elasticsearch takes longer; asked for here, it starts before this waits. */
        @Bean
        JdbcConnectionDetails embeddedPostgresConnection(
                EmbeddedPostgres postgres, ObjectProvider<EmbeddedElasticsearch> elasticsearch) {
            elasticsearch.ifAvailable(started -> {});
            return postgres.awaitConnectionDetails();
        }
    }

    static class NoDatabaseIsNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    static class NoElasticsearchIsNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind("spring.elasticsearch.uris", Bindable.listOf(String.class))
                    .orElse(List.of())
                    .isEmpty();
        }
    }
}
