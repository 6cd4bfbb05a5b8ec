package org.tiaowen.comments;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.search.language.LegalLexicon;
import org.tiaowen.search.language.Segmenter;

/**
 * The module with a real PostgreSQL, one for all tests of the run. Workers do not run by themselves; tests call them.
 */
public final class CommentsPlatform {

    private static final int CONNECTIONS = 20;

    private static final AnnotationConfigApplicationContext CONTEXT = context();

    private CommentsPlatform() {}

    /** A bean of the module. */
    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** All beans of a kind. */
    public static <T> Collection<T> beans(Class<T> type) {
        return CONTEXT.getBeansOfType(type).values();
    }

    /** A second one of its kind, as another instance of the program has. */
    public static <T> T another(Class<T> type) {
        return CONTEXT.getAutowireCapableBeanFactory().createBean(type);
    }

    public static MovableClock clock() {
        return CONTEXT.getBean(MovableClock.class);
    }

    public static JdbcClient jdbc() {
        return CONTEXT.getBean(JdbcClient.class);
    }

    private static AnnotationConfigApplicationContext context() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "tests",
                        Map.of(
                                "tiaowen.comments.workers",
                                "false",
                                "tiaowen.privacy.keys.test",
                                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")));
        context.register(Beans.class);
        context.refresh();
        return context;
    }

    private static DataSource start(ObjectProvider<JavaMigration> migrations) {
        try {
            // stopped by its own shutdown hook
            DataSource database = pooled(EmbeddedPostgres.start().getPostgresDatabase());
            Flyway.configure()
                    .dataSource(database)
                    .locations(
                            "classpath:db/migration/drafting",
                            "classpath:db/migration/search",
                            "classpath:db/migration/comments")
                    .javaMigrations(migrations.stream().toArray(JavaMigration[]::new))
                    .load()
                    .migrate();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in the application; opening a connection for each statement takes most of the time of a test of many. */
    private static DataSource pooled(DataSource database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        return pool;
    }

    @Configuration
    @EnableTransactionManagement
    @ComponentScan({"org.tiaowen.comments", "org.tiaowen.drafting.versions"})
    @ComponentScan(
            basePackages = "org.tiaowen.search.index",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(ClauseIndexing|IndexQueue|WakeUp)"))
    static class Beans {

        @Bean
        DataSource dataSource(ObjectProvider<JavaMigration> migrations) {
            return start(migrations);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        NamedParameterJdbcTemplate namedParameterJdbcTemplate(JdbcTemplate jdbcTemplate) {
            return new NamedParameterJdbcTemplate(jdbcTemplate);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        Segmenter segmenter() {
            return new Segmenter(LegalLexicon.bundled());
        }

        @Bean
        Clock clock() {
            return new MovableClock();
        }
    }
}
