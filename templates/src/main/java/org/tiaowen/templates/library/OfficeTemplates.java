package org.tiaowen.templates.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 本机关的模板 — templates of an office, in versions that are never changed. One that has the kind of a template of the program
 * stands in its place. Thread-safe.
 */
@Component
public final class OfficeTemplates {

    private final TemplateLibrary library = TemplateLibrary.builtIn();
    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeTemplates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One saved version.
     *
     * @param version counts from 1
     * @param savedBy user name
     */
    public record Kept(String kind, int version, String source, String savedBy, Instant savedAt) {}

    /**
     * A version that cannot be read.
     *
     * @param reasons all of them, in Chinese
     */
    public record Unreadable(Kept kept, List<String> reasons) {

        public Unreadable {
            reasons = List.copyOf(reasons);
        }
    }

    /** What came of saving a template. */
    public sealed interface Keeping {
        record Saved(Kept kept) implements Keeping {}

        /** It is no template: all the reasons, in Chinese. */
        record Refused(List<String> reasons) implements Keeping {}

        /** Somebody saved that kind in between; the newest version is another. */
        record SavedInBetween(int newest) implements Keeping {}
    }

    /**
     * Saves the next version of the template of that kind.
     *
     * @param seen the version its author began with, 0 for a kind the office has no template of
     * @param by user name
     */
    public Keeping save(String source, int seen, String by) {
        if (source.indexOf('\0') >= 0) {
            return new Keeping.Refused(List.of("模板含有不能保存的字符"));
        }
        Template template;
        switch (TemplateReader.read(source, library.clausesByName())) {
            case TemplateReading.Read read -> template = read.template();
            case TemplateReading.Refused refused -> {
                return new Keeping.Refused(refused.reasons());
            }
        }
        int newest = find(template.kind()).map(Kept::version).orElse(0);
        if (newest != seen) {
            return new Keeping.SavedInBetween(newest);
        }
        var kept =
                new Kept(template.kind(), seen + 1, source, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            jdbc.sql("insert into office_template (kind, version, source, saved_by, saved_at) values (?, ?, ?, ?, ?)")
                    .params(
                            kept.kind(),
                            kept.version(),
                            kept.source(),
                            by,
                            kept.savedAt().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException lost) {
            return new Keeping.SavedInBetween(
                    find(template.kind()).map(Kept::version).orElse(0));
        }
        return new Keeping.Saved(kept);
    }

    /** The newest version of the office's template of that kind. */
    public Optional<Kept> find(String kind) {
        return versions(kind).stream().findFirst();
    }

    /** All versions of that kind, the newest first. */
    public List<Kept> versions(String kind) {
        return jdbc.sql("select * from office_template where kind = ? order by version desc")
                .param(kind)
                .query(OfficeTemplates::kept)
                .list();
    }

    /** The template of that kind, the office's own before the program's. */
    public Optional<Template> template(String kind) {
        return Optional.ofNullable(all().get(kind));
    }

    /** All templates by kind: the program's in their order, each replaced by the office's own that can be read; then those only the office has. */
    public Map<String, Template> all() {
        Map<String, Template> all = new LinkedHashMap<>();
        library.texts().forEach(template -> all.put(template.kind(), template));
        library.clauses().forEach(clause -> all.put(clause.kind(), clause));
        all.putAll(own());
        return all;
    }

    /** What stands in the file of the program's template, or the newest of the office's own: what one begins a change with. */
    public Optional<String> source(String kind) {
        return find(kind).map(Kept::source).or(() -> library.source(kind));
    }

    /** The office's own that cannot be read any more: a standard clause one took in is gone with a later release. To be mended. */
    public List<Unreadable> unreadable() {
        return newest().flatMap(kept -> switch (read(kept)) {
                    case TemplateReading.Read read -> Stream.<Unreadable>empty();
                    case TemplateReading.Refused refused -> Stream.of(new Unreadable(kept, refused.reasons()));
                })
                .toList();
    }

    private Map<String, Template> own() {
        return newest().flatMap(kept -> switch (read(kept)) {
                    case TemplateReading.Read read -> Stream.of(read.template());
                    case TemplateReading.Refused refused -> Stream.<Template>empty();
                })
                .collect(Collectors.toMap(Template::kind, template -> template));
    }

    private Stream<Kept> newest() {
        return jdbc
                .sql("select distinct on (kind) * from office_template order by kind, version desc")
                .query(OfficeTemplates::kept)
                .list()
                .stream();
    }

    private TemplateReading read(Kept kept) {
        return TemplateReader.read(kept.source(), library.clausesByName());
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                row.getString("kind"),
                row.getInt("version"),
                row.getString("source"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
