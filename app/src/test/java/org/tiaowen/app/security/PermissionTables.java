package org.tiaowen.app.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/permissions.md}, cell by cell. */
final class PermissionTables {

    private static final Path PAGE = Path.of("../docs/permissions.md");
    private static final Pattern DOOR = Pattern.compile("`(GET|POST|PUT|DELETE) (/[^` ]*)`");

    private PermissionTables() {}

    /** An address with its method. */
    record Door(String method, String pattern) {

        boolean isApi() {
            return pattern.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** What is done, by whom it may be done, and at which doors; no door where a table is about something else. */
    record Row(String action, Map<Actor, Boolean> cells, List<Door> doors) {

        boolean may(Actor actor) {
            return cells.getOrDefault(actor, false);
        }
    }

    /** The rows of all tables under a heading of the second level. */
    static List<Row> under(String heading) {
        List<Row> rows = new ArrayList<>();
        List<Actor> columns = List.of();
        boolean here = false;
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                here = line.startsWith("## " + heading);
            } else if (here && line.startsWith("| action |")) {
                columns = cells(line).stream()
                        .skip(1)
                        .limit(Actor.values().length)
                        .map(Actor::of)
                        .toList();
            } else if (here && line.startsWith("| ")) {
                rows.add(row(line, columns));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException(PAGE + " has no table under " + heading);
        }
        return rows;
    }

    private static Row row(String line, List<Actor> columns) {
        List<String> cells = cells(line);
        Map<Actor, Boolean> may = new EnumMap<>(Actor.class);
        for (int i = 0; i < columns.size(); i++) {
            may.put(
                    columns.get(i),
                    switch (cells.get(i + 1)) {
                        case "●" -> true;
                        case "–" -> false;
                        default -> throw new IllegalStateException("neither yes nor no: " + line);
                    });
        }
        List<Door> doors = new ArrayList<>();
        Matcher door = DOOR.matcher(line);
        while (door.find()) {
            doors.add(new Door(door.group(1), door.group(2)));
        }
        return new Row(cells.getFirst(), may, doors);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
