package org.tiaowen.templates.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tiaowen.drafting.articles.LineCorrections;
import org.tiaowen.drafting.articles.LineRole;
import org.tiaowen.drafting.articles.Repair;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.templates.lines.TrackedChanges;
import org.tiaowen.templates.texts.TextFile;

/** Keeps the imports that are not finished, each for who began it, and remembers corrections by file. Thread-safe. */
@Component
public final class DraftImports {

    /** An import nobody went on with is thrown away. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String SELECT = """
            select draft_import.*,
                (select string_agg(line || ' ' || role, ',') from draft_import_line where import_id = draft_import.id) roles
            from draft_import
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    DraftImports(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins an import, with the corrections of the last import of the same file.
     *
     * @param by user name
     */
    public DraftImport begin(TextFile file, TrackedChanges changes, ImportTarget target, String title, String by) {
        DraftImportId id = DraftImportId.next();
        String hash = sha256(file.content());
        UUID draft = null;
        Integer revision = null;
        if (target instanceof ImportTarget.NextRevision next) {
            draft = next.draft().value();
            revision = next.revision();
        }
        UUID draftId = draft;
        Integer draftRevision = revision;
        transactions.executeWithoutResult(status -> {
            removeOld();
            jdbc.sql("""
                            insert into draft_import (id, file, sha256, content, changes, draft_id, draft_revision, title,
                                started_by, started_at, recalled)
                            values (:id, :file, :hash, :content, :changes, :draft, :revision, :title, :by, :at,
                                (select count(*) from import_correction where sha256 = :hash and changes = :changes))
                            """)
                    .param("id", id.value())
                    .param("file", file.path())
                    .param("hash", hash)
                    .param("content", file.content())
                    .param("changes", changes.name())
                    .param("draft", draftId)
                    .param("revision", draftRevision)
                    .param("title", title)
                    .param("by", by)
                    .param("at", stored(now()))
                    .update();
            jdbc.sql("""
                            insert into draft_import_line (import_id, line, role)
                            select :id, line, role from import_correction where sha256 = :hash and changes = :changes
                            """)
                    .param("id", id.value())
                    .param("hash", hash)
                    .param("changes", changes.name())
                    .update();
        });
        return find(id, by).orElseThrow();
    }

    /** The import with that id that {@code by} began. */
    public Optional<DraftImport> find(DraftImportId id, String by) {
        return jdbc.sql(SELECT + "where id = ? and started_by = ? and started_at > ?")
                .params(id.value(), by, oldest())
                .query(DraftImports::draftImport)
                .optional();
    }

    /** What {@code by} began and did not finish, the newest first. */
    public List<DraftImport> of(String by) {
        return jdbc.sql(SELECT + "where started_by = ? and started_at > ? order by started_at desc, id")
                .params(by, oldest())
                .query(DraftImports::draftImport)
                .list();
    }

    /** The file of an import. */
    public TextFile file(DraftImport one) {
        return jdbc.sql("select file, content from draft_import where id = ?")
                .param(one.id().value())
                .query((row, index) -> new TextFile(row.getString("file"), row.getBytes("content")))
                .single();
    }

    /** Keeps what was changed in the preview; empty where {@code before} is not what is kept any more. */
    public Optional<DraftImport> change(
            DraftImport before, String title, RepairChoice repairs, LineCorrections corrections, ImportTarget target) {
        Integer follows = target instanceof ImportTarget.NextRevision next ? next.revision() : null;
        return transactions.execute(status -> {
            int changed = jdbc.sql("""
                            update draft_import
                            set title = :title, kept = :kept, draft_revision = :follows, revision = revision + 1
                            where id = :id and revision = :revision
                            """)
                    .param("title", title)
                    .param(
                            "kept",
                            repairs.kept().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                    .param("follows", follows)
                    .param("id", before.id().value())
                    .param("revision", before.revision())
                    .update();
            if (changed == 0) {
                return Optional.empty();
            }
            jdbc.sql("delete from draft_import_line where import_id = ?")
                    .param(before.id().value())
                    .update();
            corrections.roles().forEach((line, role) -> jdbc.sql(
                            "insert into draft_import_line (import_id, line, role) values (?, ?, ?)")
                    .params(before.id().value(), line, role.name())
                    .update());
            return find(before.id(), before.by());
        });
    }

    /**
     * Ends an import together with what {@code storing} does, and remembers its corrections for the next import of its file.
     *
     * @param storing gives empty where nothing was stored; then nothing ends either
     * @return empty also where {@code one} is not what is kept any more
     */
    public <T> Optional<T> finish(DraftImport one, Supplier<Optional<T>> storing) {
        return transactions.execute(status -> {
            Optional<String> hash = jdbc.sql("delete from draft_import where id = ? and revision = ? returning sha256")
                    .params(one.id().value(), one.revision())
                    .query(String.class)
                    .optional();
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            remember(hash.get(), one);
            Optional<T> stored = storing.get();
            if (stored.isEmpty()) {
                status.setRollbackOnly();
            }
            return stored;
        });
    }

    private void remember(String hash, DraftImport one) {
        jdbc.sql("delete from import_correction where sha256 = ? and changes = ?")
                .params(hash, one.changes().name())
                .update();
        one.corrections().roles().forEach((line, role) -> jdbc.sql("""
                        insert into import_correction (sha256, changes, line, role) values (?, ?, ?, ?)
                        on conflict (sha256, changes, line) do update set role = excluded.role
                        """)
                .params(hash, one.changes().name(), line, role.name())
                .update());
    }

    /** Throws an import away. */
    public void discard(DraftImport one) {
        jdbc.sql("delete from draft_import where id = ?")
                .param(one.id().value())
                .update();
    }

    private void removeOld() {
        jdbc.sql("delete from draft_import where started_at <= ?")
                .param(oldest())
                .update();
    }

    private static DraftImport draftImport(ResultSet row, int index) throws SQLException {
        return new DraftImport(
                new DraftImportId(row.getObject("id", UUID.class)),
                row.getString("file"),
                TrackedChanges.valueOf(row.getString("changes")),
                target(row.getObject("draft_id", UUID.class), row.getInt("draft_revision")),
                row.getString("title"),
                new RepairChoice(kept(row.getString("kept"))),
                new LineCorrections(roles(row.getString("roles"))),
                row.getInt("revision"),
                row.getInt("recalled"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }

    private static ImportTarget target(@Nullable UUID draft, int revision) {
        return draft == null
                ? new ImportTarget.NewDraft()
                : new ImportTarget.NextRevision(new DraftId(draft), revision);
    }

    private static Set<Repair.Kind> kept(String names) {
        return Arrays.stream(Repair.Kind.values())
                .filter(kind -> List.of(names.split(",", -1)).contains(kind.name()))
                .collect(Collectors.toSet());
    }

    private static Map<Integer, LineRole> roles(@Nullable String printed) {
        Map<Integer, LineRole> roles = new TreeMap<>();
        for (String each : printed == null ? List.<String>of() : List.of(printed.split(",", -1))) {
            int blank = each.indexOf(' ');
            roles.put(Integer.valueOf(each.substring(0, blank)), LineRole.valueOf(each.substring(blank + 1)));
        }
        return roles;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private OffsetDateTime oldest() {
        return stored(now().minus(KEPT));
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every JDK has SHA-256", never);
        }
    }
}
