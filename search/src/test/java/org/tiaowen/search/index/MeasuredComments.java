package org.tiaowen.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.language.Sentences;
import tools.jackson.databind.json.JsonMapper;

/** Comments made of the sentences of real messages, in a table of PostgreSQL: as many as are wanted. */
final class MeasuredComments implements CommentDocuments {

    private static final int ABOUT_CHARACTERS = 75;
    private static final int ROWS_AT_ONCE = 5_000;
    private static final UUID CONSULTATION = new UUID(7, 7);
    private static final DraftId DRAFT = DraftId.next();
    private static final VersionId VERSION = VersionId.next();
    private static final Instant RECEIVED = Instant.parse("2026-11-01T08:00:00Z");

    private final JdbcClient jdbc;

    private MeasuredComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static MeasuredComments make(JdbcClient jdbc, Path folder, int count, long seed) throws IOException {
        jdbc.sql("create table if not exists measured_comment (id uuid primary key, words text not null)")
                .update();
        List<String> sentences = sentences(folder);
        Random random = new Random(seed);
        for (int from = 0; from < count; from += ROWS_AT_ONCE) {
            int rows = Math.min(ROWS_AT_ONCE, count - from);
            UUID[] ids = new UUID[rows];
            String[] words = new String[rows];
            for (int i = 0; i < rows; i++) {
                ids[i] = new UUID(0, from + i);
                words[i] = words(sentences, random);
            }
            jdbc.sql("""
                            insert into measured_comment
                            select * from unnest(cast(:ids as uuid[]), cast(:words as text[]))""").param("ids", ids).param("words", words).update();
        }
        return new MeasuredComments(jdbc);
    }

    private static List<String> sentences(Path folder) throws IOException {
        JsonMapper json = new JsonMapper();
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    String body = json.readTree(line).path("body").asString("");
                    Sentences.of(body)
                            .forEach(sentence -> sentences.add(body.substring(sentence.start(), sentence.end())
                                    .strip()));
                }
            }
        }
        sentences.removeIf(sentence -> sentence.length() < 8 || sentence.length() > 60);
        return sentences;
    }

    private static String words(List<String> sentences, Random random) {
        StringBuilder words = new StringBuilder();
        while (words.length() < ABOUT_CHARACTERS - 15) {
            words.append(sentences.get(random.nextInt(sentences.size())));
        }
        return words.toString();
    }

    @Override
    public List<UUID> idsAfter(@Nullable UUID last, int limit) {
        return jdbc.sql("select id from measured_comment where id > ? or ? order by id limit ?")
                .param(last == null ? new UUID(0, 0) : last)
                .param(last == null)
                .param(limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<CommentDocument> find(Collection<UUID> ids) {
        return jdbc.sql("select id, words from measured_comment where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> new CommentDocument(
                        row.getObject("id", UUID.class),
                        CONSULTATION,
                        DRAFT,
                        VERSION,
                        List.of(row.getString("words")),
                        List.of(),
                        "WEB",
                        null,
                        RECEIVED,
                        true,
                        false,
                        CommentDocument.Handling.NONE))
                .list();
    }
}
