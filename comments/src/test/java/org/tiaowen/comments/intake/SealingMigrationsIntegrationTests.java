package org.tiaowen.comments.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tiaowen.comments.CommentsPlatform;
import org.tiaowen.comments.privacy.Sealing;

/** Databases of earlier releases, with rows as these left them. */
class SealingMigrationsIntegrationTests {

    private static final String TELEPHONE = "13912345678";
    private static final String SAID = "请打电话 " + TELEPHONE + " 找我，建议延长亮灯。";
    private static final String WORDING = "灯会由 " + TELEPHONE + " 负责，二十三时熄灯。";

    private static final UUID CONSULTATION = UUID.randomUUID();
    private static final UUID POINT = UUID.randomUUID();
    private static final UUID COMMENT = UUID.randomUUID();
    private static final UUID WITHHELD = UUID.randomUUID();
    private static final UUID BATCH = UUID.randomUUID();
    private static final UUID OPINION = UUID.randomUUID();
    private static final UUID LOOK_BACK = UUID.randomUUID();

    private final Sealing sealing = CommentsPlatform.bean(Sealing.class);

    @Test
    void whatEarlierReleasesKeptInTheOpenIsSealedAndMaskedAndNothingOfItIsLost() {
        DataSource database = newDatabase();
        JdbcClient jdbc = JdbcClient.create(database);
        migrate(database, "202611230703");
        insertWhatWasReceived(jdbc);
        migrate(database, "202611232701");
        insertWhatWasSaidOfAnswers(jdbc);

        migrate(database, "latest");

        assertThat(words(jdbc, COMMENT)).isEqualTo(SAID);
        assertThat(words(jdbc, WITHHELD)).isEqualTo("骂人的话。");
        assertThat(column(jdbc, "select publicity from comment_shown where comment = :id", COMMENT))
                .isEqualTo("PENDING");
        assertThat(column(jdbc, "select publicity from comment_shown where comment = :id", WITHHELD))
                .isEqualTo("WITHHELD");
        assertThat(opened(jdbc, "select sealed from comment_wording where comment = :id", Originals.WORDING, COMMENT))
                .isEqualTo(WORDING);
        assertThat(column(jdbc, "select wording from comment_shown where comment = :id", COMMENT))
                .contains("负责，二十三时熄灯。");
        assertThat(opened(jdbc, "select sealed from comment_author where comment = :id", SealedAuthor.TABLE, COMMENT))
                .isEqualTo("王小明\0" + TELEPHONE);
        assertThat(opened(
                        jdbc,
                        "select sealed from comment_collection where comment = :id",
                        SealedCollection.TABLE,
                        COMMENT))
                .isEqualTo("河湾路3号\0赵采集");
        assertThat(opened(
                        jdbc,
                        "select sealed_words from comment_batch_row where batch = :id",
                        BatchStore.sealedTable(0),
                        BATCH))
                .isEqualTo(SAID);
        assertThat(opened(
                        jdbc,
                        "select sealed_collection from comment_batch_row where batch = :id",
                        BatchStore.collectionTable(0),
                        BATCH))
                .isEqualTo("河湾路3号\0赵采集");
        assertThat(opened(
                        jdbc,
                        "select sealed from answer_evaluation where opinion = :id and round = 1",
                        "answer_evaluation/1/1",
                        OPINION))
                .isEqualTo(SAID);
        assertThat(opened(
                        jdbc, "select sealed from look_back_reply where look_back = :id", "look_back_reply", LOOK_BACK))
                .isEqualTo(SAID);
        assertThat(opened(
                        jdbc,
                        "select sealed from answer_passed_on where opinion = :id",
                        "answer_passed_on/1/" + POINT,
                        OPINION))
                .isEqualTo(SAID);
        assertThat(columnsWith(jdbc, TELEPHONE)).isEmpty();
        assertThat(columnsWith(jdbc, "王小明")).isEmpty();
        assertThat(columnsWith(jdbc, "赵采集")).isEmpty();
    }

    private static DataSource newDatabase() {
        String name = "earlier_" + UUID.randomUUID().toString().replace("-", "");
        CommentsPlatform.jdbc().sql("create database " + name).update();
        String port =
                CommentsPlatform.jdbc().sql("show port").query(String.class).single();
        return new DriverManagerDataSource("jdbc:postgresql://localhost:" + port + "/" + name, "postgres", "postgres");
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/comments")
                .javaMigrations(CommentsPlatform.beans(JavaMigration.class).toArray(JavaMigration[]::new))
                .target(target)
                .load()
                .migrate();
    }

    /** As the release left it that knew of no sealing. */
    private static void insertWhatWasReceived(JdbcClient jdbc) {
        insert(jdbc, """
                insert into consultation (id, draft, version, version_number, title, notice, explanation, opens_at, closes_at,
                    created_by, created_at)
                values (:consultation, :consultation, :consultation, 1, '灯会', '', '', now() - interval '1 day',
                    now() + interval '9 days', 'li', now())
                """);
        insert(jdbc, """
                insert into contact_point (id, code, name, district, created_by, created_at)
                values (:point, 'YL-1', '河湾联系点', '云岭区', 'li', now())
                """);
        insert(jdbc, """
                insert into comment (id, consultation, receipt, received_at, original, original_sha256, channel, clause,
                    proposed_wording, contact_point, registry_number, entered_by, place, collector)
                values (:comment, :consultation, 'R-1', now(), :said, sha256(cast(:said as bytea)), 'VISIT', :consultation,
                    :wording, :point, 'A-1', 'staff', '河湾路3号', '赵采集')
                """);
        insert(jdbc, """
                insert into comment (id, consultation, receipt, received_at, original, original_sha256, channel, idempotency_key)
                values (:withheld, :consultation, 'R-2', now(), '骂人的话。', sha256('x'), 'ONLINE', 'once')
                """);
        insert(jdbc, "insert into comment_withheld values (:withheld, '辱骂', now())");
        insert(
                jdbc,
                "insert into comment_moderation (comment, withheld, reason, by_user, at)"
                        + " values (:withheld, true, '辱骂', 'mod', now())");
        insert(jdbc, "insert into comment_author values (:comment, '王小明', :telephone)");
        insert(jdbc, """
                insert into comment_batch (id, consultation, contact_point, file_name, file_sha256, uploaded_by, uploaded_at,
                    rows_total)
                values (:batch, :consultation, :point, 'a.csv', sha256('y'), 'staff', now(), 1)
                """);
        insert(jdbc, """
                insert into comment_batch_row (batch, position, row_number, registry_number, original, channel, collected_on,
                    name, contact, place, collector)
                values (:batch, 0, 2, 'A-2', :said, 'VISIT', date '2026-11-01', '王小明', :telephone, '河湾路3号', '赵采集')
                """);
        insert(
                jdbc,
                "insert into comment_opinion (id, comment, start_at, end_at, current) values (:opinion, :comment, 0, 5, true)");
    }

    /** As the release left it that sealed comments and nothing that was said of answers. */
    private static void insertWhatWasSaidOfAnswers(JdbcClient jdbc) {
        insert(jdbc, """
                insert into comment_answer (opinion, revision, outcome, reason, answered_by, answered_at)
                values (:opinion, 1, 'ADOPTED', '采纳。', 'li', now())
                """);
        insert(jdbc, "insert into answer_publication values (:opinion, 1, 'li', now())");
        insert(jdbc, """
                insert into answer_evaluation (opinion, revision, round, grade, words, at)
                values (:opinion, 1, 1, 'DISSATISFIED', :said, now()), (:opinion, 1, 2, 'SATISFIED', '', now())
                """);
        insert(jdbc, "insert into answer_passed_on values (:opinion, 1, :point, 'VISIT', :said, 'staff', now())");
        insert(jdbc, "insert into look_back values (:lookBack, :opinion, 'LASTING', '还亮着。', 'li', now())");
        insert(jdbc, "insert into look_back_reply values (:lookBack, :said, now())");
    }

    private static void insert(JdbcClient jdbc, String sql) {
        jdbc.sql(sql)
                .params(Map.of(
                        "consultation", CONSULTATION,
                        "point", POINT,
                        "comment", COMMENT,
                        "withheld", WITHHELD,
                        "batch", BATCH,
                        "opinion", OPINION,
                        "lookBack", LOOK_BACK,
                        "said", SAID,
                        "wording", WORDING,
                        "telephone", TELEPHONE))
                .update();
    }

    private String words(JdbcClient jdbc, UUID comment) {
        return jdbc.sql("select sealed, proof from comment where id = :id")
                .param("id", comment)
                .query((row, n) -> new SealedWords(row.getBytes("sealed"), row.getBytes("proof"))
                        .open(sealing, new CommentId(comment)))
                .single();
    }

    private String opened(JdbcClient jdbc, String sql, String table, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, n) -> sealing.open(table, id, row.getBytes(1)))
                .list()
                .getFirst();
    }

    private static String column(JdbcClient jdbc, String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(String.class).single();
    }

    /** The columns of text, of any table, in which the words can still be read. */
    private static List<String> columnsWith(JdbcClient jdbc, String words) {
        List<String> columns = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and data_type = 'text'
                        """)
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
        return columns.stream()
                .filter(column -> {
                    String table = column.substring(0, column.indexOf('.'));
                    return jdbc.sql("select exists (select 1 from %s where %s like '%%' || :words || '%%')"
                                    .formatted(table, column))
                            .param("words", words)
                            .query(Boolean.class)
                            .single();
                })
                .toList();
    }
}
