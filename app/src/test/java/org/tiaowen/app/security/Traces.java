package org.tiaowen.app.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words wherever they may have been left. A finding is the place and the words around. */
final class Traces {

    private static final int AROUND = 24;

    private Traces() {}

    /** Where those words stand in that text; the first place of each. */
    static List<String> in(String place, String text, Collection<String> words) {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            int at = text.indexOf(word);
            if (at >= 0) {
                found.add(place + ": …"
                        + text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND))
                                .replaceAll("\\s+", " ")
                        + "…");
            }
        }
        return found;
    }

    /** The characters of a file; of a package, those of all its parts. */
    static String textOf(byte[] bytes) {
        boolean packed = bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
        if (!packed) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                all.append(entry.getName())
                        .append('\n')
                        .append(textOf(zip.getInputStream(entry).readAllBytes()))
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private record Column(String table, String name, boolean bytes) {}

    /** Every column of every table, read as text; bytes as text and, where they are a package, unpacked. */
    static List<String> inDatabase(JdbcClient jdbc, Collection<String> words) {
        List<Column> columns = jdbc.sql("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where table_schema = 'public' and t.table_type = 'BASE TABLE'
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2), "bytea".equals(row.getString(3))))
                .list();
        List<String> found = new ArrayList<>();
        for (Column column : columns) {
            String place = column.table() + "." + column.name();
            String condition = column.bytes()
                    ? "position('\\x504b0304'::bytea in \"%1$s\") = 1 or exists (select 1 from unnest(:words) w where position(convert_to(w, 'UTF8') in \"%1$s\") > 0)"
                    : "exists (select 1 from unnest(:words) w where position(w in cast(\"%1$s\" as text)) > 0)";
            jdbc.sql("select \"%1$s\" from \"%2$s\" where %3$s limit 20"
                            .formatted(column.name(), column.table(), condition.formatted(column.name())))
                    .param("words", words.toArray(String[]::new))
                    .query((row, n) -> column.bytes() ? textOf(row.getBytes(1)) : String.valueOf(row.getString(1)))
                    .list()
                    .forEach(value -> found.addAll(in(place, value, words)));
        }
        return found.stream().distinct().toList();
    }
}
