package org.tiaowen.app.workbench;

import java.util.List;
import java.util.function.Function;
import org.tiaowen.comments.statistics.Measure;
import org.tiaowen.comments.statistics.Sheet;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a chart draws; the script beside the page reads it as JSON. Every chart stands above the table with the same numbers.
 *
 * @param kind {@code bar}, {@code stack} or {@code line}
 * @param names of the categories
 * @param links of the categories; empty where they lead nowhere
 */
record Chart(String kind, List<String> names, List<String> links, List<Series> series) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Chart {
        names = List.copyOf(names);
        links = List.copyOf(links);
        series = List.copyOf(series);
    }

    /**
     * Numbers of one colour.
     *
     * @param colour the class of a colour in the stylesheet's table of the script; the name of a measure
     */
    record Series(String name, String colour, List<Long> values) {

        Series {
            values = List.copyOf(values);
        }
    }

    /** The same measures of several sheets. */
    static Chart of(
            String kind,
            List<String> names,
            List<String> links,
            List<Sheet> sheets,
            List<Measure> measures,
            Function<Measure, String> say) {
        return new Chart(
                kind,
                names,
                links,
                measures.stream()
                        .map(measure -> new Series(
                                say.apply(measure),
                                measure.name(),
                                sheets.stream()
                                        .map(sheet -> sheet.number(measure))
                                        .toList()))
                        .toList());
    }

    /** As the script reads it. */
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
