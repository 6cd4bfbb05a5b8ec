package org.tiaowen.comments.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.contactpoints.Channel;
import org.tiaowen.comments.contactpoints.PersonKind;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.templates.spreadsheet.SheetReading.SheetRow;

/** Checks the rows of a filled-in form and lists everything that is wrong with them. */
final class BatchRows {

    /**
     * A row that is right.
     *
     * @param registryNumberAt the cell of its registry number, {@code A7}
     */
    record CheckedRow(
            int number,
            String registryNumberAt,
            String registryNumber,
            String text,
            String proposedWording,
            @Nullable ProvisionId clause,
            CommentSource.Collection collection,
            String name,
            String contact) {}

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private final Map<String, ProvisionId> clauses;
    private final CollectionDays days;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<CheckedRow> rows = new ArrayList<>();
    private final List<BatchProblem> problems = new ArrayList<>();

    BatchRows(Map<String, ProvisionId> clauses, CollectionDays days) {
        this.clauses = clauses;
        this.days = days;
    }

    List<CheckedRow> rows() {
        return rows;
    }

    List<BatchProblem> problems() {
        return problems;
    }

    void add(SheetRow row) {
        if (row.cell(BatchForm.REGISTRY_NUMBER).strip().startsWith(BatchForm.EXAMPLE)) {
            return;
        }
        int before = problems.size();
        String registryNumber = registryNumber(row);
        LocalDate day = day(row);
        Optional<Channel> channel = channel(row);
        Optional<PersonKind> kind = kind(row);
        Optional<ProvisionId> clause = clause(row);
        List<Problem> wrong = new ArrayList<>();
        CommentChecks.text(row.cell(BatchForm.TEXT), wrong);
        tell(row, BatchForm.TEXT, wrong);
        String wording = wording(row, clause.isPresent());
        String place = personal(row, BatchForm.PLACE, "place");
        String collector = personal(row, BatchForm.COLLECTOR, "collector");
        String name = personal(row, BatchForm.NAME, "name");
        String contact = personal(row, BatchForm.CONTACT, "contact");
        if (problems.size() == before) {
            rows.add(new CheckedRow(
                    row.number(),
                    row.place(BatchForm.REGISTRY_NUMBER),
                    registryNumber,
                    row.cell(BatchForm.TEXT),
                    wording,
                    clause.orElse(null),
                    new CommentSource.Collection(channel.orElseThrow(), kind.orElse(null), day, place, collector, null),
                    name,
                    contact));
        }
    }

    private String registryNumber(SheetRow row) {
        String number = row.cell(BatchForm.REGISTRY_NUMBER).strip();
        List<Problem> wrong = new ArrayList<>();
        CommentChecks.registryNumber(number, wrong);
        Integer earlier = number.isEmpty() ? null : seen.putIfAbsent(number, row.number());
        if (earlier != null) {
            wrong.add(Problem.at("registryNumber", "registry-number.repeated", number, earlier));
        }
        tell(row, BatchForm.REGISTRY_NUMBER, wrong);
        return number;
    }

    private LocalDate day(SheetRow row) {
        String written = row.cell(BatchForm.COLLECTED_ON).strip();
        if (written.isEmpty()) {
            tell(row, BatchForm.COLLECTED_ON, List.of(Problem.at("collectedOn", "collected.empty")));
            return days.today();
        }
        Matcher day = DAY.matcher(written);
        try {
            if (day.matches()) {
                LocalDate read = LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
                List<Problem> wrong = new ArrayList<>();
                days.check(read, wrong);
                tell(row, BatchForm.COLLECTED_ON, wrong);
                return read;
            }
        } catch (DateTimeException e) {
            // 2026-02-30: told below like any other text that is no day
        }
        tell(row, BatchForm.COLLECTED_ON, List.of(Problem.at("collectedOn", "collected.malformed", written)));
        return days.today();
    }

    private Optional<Channel> channel(SheetRow row) {
        String written = row.cell(BatchForm.CHANNEL).strip();
        Optional<Channel> channel = Channel.ofPrinted(written).filter(read -> read != Channel.WEB);
        if (written.isEmpty()) {
            tell(row, BatchForm.CHANNEL, List.of(Problem.at("channel", "channel.missing")));
        } else if (channel.isEmpty()) {
            tell(row, BatchForm.CHANNEL, List.of(Problem.at("channel", "channel.unknown", written)));
        }
        return channel;
    }

    private Optional<PersonKind> kind(SheetRow row) {
        String written = row.cell(BatchForm.PERSON_KIND).strip();
        Optional<PersonKind> kind = PersonKind.ofPrinted(written);
        if (!written.isEmpty() && kind.isEmpty()) {
            tell(row, BatchForm.PERSON_KIND, List.of(Problem.at("personKind", "person-kind.unknown", written)));
        }
        return kind;
    }

    private Optional<ProvisionId> clause(SheetRow row) {
        String written = row.cell(BatchForm.CLAUSE).strip().replaceAll("[（）()\\s\\u3000]", "");
        Optional<ProvisionId> clause = Optional.ofNullable(clauses.get(written));
        if (!written.isEmpty() && clause.isEmpty()) {
            tell(row, BatchForm.CLAUSE, List.of(Problem.at("clause", "clause.not-in-draft", written)));
        }
        return clause;
    }

    private String wording(SheetRow row, boolean hasClause) {
        String wording = row.cell(BatchForm.WORDING).strip();
        List<Problem> wrong = new ArrayList<>();
        CommentChecks.proposedWording(wording, hasClause, wrong);
        tell(row, BatchForm.WORDING, wrong);
        return wording;
    }

    private String personal(SheetRow row, String column, String field) {
        String value = row.cell(column).strip();
        List<Problem> wrong = new ArrayList<>();
        CommentChecks.personal(field, value, NewComment.LONGEST_PERSONAL, wrong);
        tell(row, column, wrong);
        return value;
    }

    private void tell(SheetRow row, String column, List<Problem> wrong) {
        wrong.forEach(problem -> problems.add(new BatchProblem(row.number(), row.place(column), column, problem)));
    }
}
