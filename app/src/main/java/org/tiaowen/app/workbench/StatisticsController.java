package org.tiaowen.app.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.app.pages.LawText;
import org.tiaowen.app.pages.Messages;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.comments.statistics.Dimension;
import org.tiaowen.comments.statistics.Measure;
import org.tiaowen.comments.statistics.Part;
import org.tiaowen.comments.statistics.Sheet;
import org.tiaowen.comments.statistics.Slice;
import org.tiaowen.comments.statistics.Statistics;

/** Counting: effects before volume, charts with their tables beneath, every number a link to its rows. */
@Controller
@RequestMapping("/workbench/{id}/statistics")
class StatisticsController {

    /** More bars cannot be told apart; the table has all. */
    private static final int MOST_BARS = 20;

    private static final List<Measure> EFFECTS = List.of(
            Measure.ARTICLES_CHANGED,
            Measure.CARRIED_OUT,
            Measure.LACKING_CHANGE,
            Measure.ANSWERED,
            Measure.UNANSWERED,
            Measure.UNDECIDED);

    private static final List<Measure> OUTCOMES = List.of(
            Measure.ADOPTED,
            Measure.PARTLY_ADOPTED,
            Measure.ALREADY_PROVIDED,
            Measure.NOT_ADOPTED,
            Measure.REFERRED,
            Measure.UNDECIDED);

    private static final List<Measure> STANCES =
            List.of(Measure.SUPPORTING, Measure.OPPOSING, Measure.SUGGESTING, Measure.ASKING, Measure.STANCE_UNCLEAR);

    private static final List<Measure> VOLUME = List.of(
            Measure.OPINIONS,
            Measure.DISTINCT,
            Measure.RECEIVED,
            Measure.PUBLISHED,
            Measure.WITHHELD,
            Measure.PENDING,
            Measure.PERSONS,
            Measure.PERSONS_UNKNOWN,
            Measure.LINKED,
            Measure.UNLINKED);

    private static final List<Measure> FIRST_ROUND = List.of(
            Measure.SATISFIED_1, Measure.BASICALLY_SATISFIED_1, Measure.DISSATISFIED_1, Measure.NOT_EVALUATED_1);

    private static final List<Measure> SECOND_ROUND = List.of(
            Measure.SATISFIED_2, Measure.BASICALLY_SATISFIED_2, Measure.DISSATISFIED_2, Measure.NOT_EVALUATED_2);

    private static final List<Measure> COLUMNS = List.of(
            Measure.ARTICLES_CHANGED,
            Measure.CARRIED_OUT,
            Measure.ADOPTED,
            Measure.PARTLY_ADOPTED,
            Measure.ALREADY_PROVIDED,
            Measure.NOT_ADOPTED,
            Measure.REFERRED,
            Measure.UNDECIDED,
            Measure.OPINIONS,
            Measure.DISTINCT,
            Measure.RECEIVED,
            Measure.PERSONS);

    private final Desks desks;
    private final Statistics statistics;
    private final FigureList figures;
    private final ContactPoints contactPoints;
    private final Messages messages;
    private final ChinaTime time;

    StatisticsController(
            Desks desks,
            Statistics statistics,
            FigureList figures,
            ContactPoints contactPoints,
            Messages messages,
            ChinaTime time) {
        this.desks = desks;
        this.statistics = statistics;
        this.figures = figures;
        this.contactPoints = contactPoints;
        this.messages = messages;
        this.time = time;
    }

    /**
     * One line of a table.
     *
     * @param name of the part
     * @param query that asks for this part alone
     */
    record Line(String name, String query, Sheet sheet) {}

    /** A dimension with its chart and its table. */
    record Table(Dimension dimension, Chart chart, List<Line> lines) {

        Table {
            lines = List.copyOf(lines);
        }
    }

    @GetMapping
    String statistics(
            @PathVariable ConsultationId id, @RequestParam(required = false) @Nullable List<String> part, Model model) {
        Desk desk = desks.of(id, "statistics", model);
        Slice slice = slice(id, part);
        Names names = new Names(desk);
        Sheet whole = statistics.of(slice);
        model.addAttribute("sheet", whole);
        model.addAttribute("query", query(slice));
        model.addAttribute("within", slice.parts().stream().map(names::of).collect(Collectors.joining(" · ")));
        model.addAttribute("effects", EFFECTS);
        model.addAttribute("outcomeMeasures", OUTCOMES);
        model.addAttribute("stanceMeasures", STANCES);
        model.addAttribute("volume", VOLUME);
        model.addAttribute("rounds", List.of(FIRST_ROUND, SECOND_ROUND));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("answering", statistics.answeringTime(slice));
        model.addAttribute("outcomeChart", one(whole, OUTCOMES));
        model.addAttribute("stanceChart", one(whole, STANCES));
        List<Table> tables = new ArrayList<>();
        for (Dimension dimension : List.of(
                Dimension.CLAUSE, Dimension.CONTACT_POINT, Dimension.CHANNEL, Dimension.PERSON_KIND, Dimension.DAY)) {
            Table table = table(dimension, slice, names, desk);
            if (table.lines().size() > 1 || slice.parts().isEmpty()) {
                tables.add(table);
            }
        }
        model.addAttribute("tables", tables);
        return "workbench/statistics";
    }

    @GetMapping("/rows")
    String rows(
            @PathVariable ConsultationId id,
            @RequestParam Measure measure,
            @RequestParam(required = false) @Nullable List<String> part,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Desk desk = desks.of(id, "statistics", model);
        Slice slice = slice(id, part);
        Names names = new Names(desk);
        model.addAttribute("within", slice.parts().stream().map(names::of).collect(Collectors.joining(" · ")));
        model.addAttribute("query", query(slice));
        model.addAttribute("measure", measure);
        model.addAttribute("number", statistics.of(slice).number(measure));
        figures.show(slice, measure, Math.max(1, page), model);
        return "workbench/statistics-rows";
    }

    /** A part that cannot be read is refused: the numbers of the whole would pass for those of the part. */
    static Slice slice(ConsultationId id, @Nullable List<String> parts) {
        Slice slice = Slice.of(id);
        if (parts != null) {
            for (String key : parts) {
                slice = slice.in(Part.of(key)
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.BAD_REQUEST, "not a part of statistics: " + key)));
            }
        }
        return slice;
    }

    /** The parts of a slice as the end of an address that already has a question mark. */
    static String query(Slice slice) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        slice.parts().forEach(part -> query.queryParam("part", part.key()));
        String written = query.build().encode().toUriString();
        return written.isEmpty() ? "" : "&" + written.substring(1);
    }

    private Chart one(Sheet sheet, List<Measure> measures) {
        return new Chart(
                "bar",
                measures.stream().map(this::say).toList(),
                measures.stream()
                        .map(measure -> "/workbench/" + sheet.slice().consultation() + "/statistics/rows?measure="
                                + measure + query(sheet.slice()))
                        .toList(),
                List.of(new Chart.Series(
                        messages.say("measure.OPINIONS"),
                        "EACH",
                        measures.stream().map(sheet::number).toList())));
    }

    private Table table(Dimension dimension, Slice slice, Names names, Desk desk) {
        List<Sheet> sheets = statistics.by(dimension, slice);
        if (dimension == Dimension.CLAUSE && slice.parts().stream().noneMatch(Part.OnClause.class::isInstance)) {
            Set<String> articles =
                    desk.articles().stream().map(LawText.Block::id).collect(Collectors.toSet());
            sheets = sheets.stream()
                    .filter(sheet -> !(last(sheet) instanceof Part.OnClause on)
                            || articles.contains(on.clause().toString()))
                    .toList();
        }
        List<Line> lines = sheets.stream()
                .map(sheet -> new Line(names.of(last(sheet)), query(sheet.slice()), sheet))
                .toList();
        return new Table(dimension, chart(dimension, lines), lines);
    }

    private Chart chart(Dimension dimension, List<Line> lines) {
        List<Line> drawn = lines;
        if (dimension != Dimension.DAY && lines.size() > MOST_BARS) {
            Set<Line> most = lines.stream()
                    .sorted(Comparator.comparingLong((Line line) -> line.sheet().number(Measure.OPINIONS))
                            .reversed())
                    .limit(MOST_BARS)
                    .collect(Collectors.toSet());
            drawn = lines.stream().filter(most::contains).toList();
        }
        boolean byDay = dimension == Dimension.DAY;
        return Chart.of(
                byDay ? "line" : "stack",
                drawn.stream().map(Line::name).toList(),
                drawn.stream()
                        .map(line -> "/workbench/" + line.sheet().slice().consultation() + "/statistics?"
                                + line.query().substring(1))
                        .toList(),
                drawn.stream().map(Line::sheet).toList(),
                byDay ? List.of(Measure.RECEIVED, Measure.OPINIONS) : OUTCOMES,
                this::say);
    }

    private static Part last(Sheet sheet) {
        return sheet.slice().parts().getLast();
    }

    private String say(Measure measure) {
        return messages.say("measure." + measure);
    }

    /** What the parts are called. */
    private final class Names {

        private final Desk desk;
        private final Map<String, String> points = new HashMap<>();

        Names(Desk desk) {
            this.desk = desk;
            for (ContactPoint point : contactPoints.all()) {
                points.put(point.id().toString(), point.name());
            }
        }

        String of(Part part) {
            return switch (part) {
                case Part.OnClause on -> {
                    String designation = desk.designation(on.clause());
                    yield designation.isEmpty() ? desk.heading(on.clause()) : designation;
                }
                case Part.OnNoClause none -> messages.say("handle.unlinked");
                case Part.Under under ->
                    points.getOrDefault(under.contactPoint().toString(), "");
                case Part.From from -> points.getOrDefault(from.contactPoint().toString(), "");
                case Part.FromNoPoint none -> messages.say("bench.statistics.direct");
                case Part.By by -> messages.say("channel." + by.channel());
                case Part.SaidBy by -> messages.say("person." + by.kind());
                case Part.SaidByUnknown unknown -> messages.say("bench.statistics.kindUnknown");
                case Part.On on -> time.day(on.day());
            };
        }
    }
}
