package org.tiaowen.app.workbench;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.statistics.Dimension;
import org.tiaowen.comments.statistics.FigureRows;
import org.tiaowen.comments.statistics.Measure;
import org.tiaowen.comments.statistics.Part;
import org.tiaowen.comments.statistics.Row;
import org.tiaowen.comments.statistics.Sheet;
import org.tiaowen.comments.statistics.Statistics;
import org.tiaowen.comments.worklists.OpinionRows;

/** Statistics for machines: every number of a part, part by part, and the rows behind each. */
@RestController
@RequestMapping("/api/v1/consultations/{id}/statistics")
@Tag(name = "统计 Statistics")
class StatisticsApi {

    private static final String PART =
            "clause:ID, under:ID (contact point), channel:WEB, kind:RESIDENT, day:2026-11-23";

    private final Desks desks;
    private final Statistics statistics;
    private final FigureRows figures;

    StatisticsApi(Desks desks, Statistics statistics, FigureRows figures) {
        this.desks = desks;
        this.statistics = statistics;
        this.figures = figures;
    }

    /** All numbers of what lies in these parts. */
    record Numbers(List<String> parts, Map<Measure, Long> numbers) {

        static Numbers of(Sheet sheet) {
            Map<Measure, Long> numbers = new LinkedHashMap<>();
            for (Measure measure : Measure.values()) {
                numbers.put(measure, sheet.number(measure));
            }
            return new Numbers(sheet.slice().parts().stream().map(Part::key).toList(), numbers);
        }
    }

    /**
     * One thing a number counts: a comment, an opinion, a group by one of its opinions, a person by the first comment, or an
     * article of a version.
     *
     * @param times how many comments or opinions are gathered in it; 1 where nothing is
     */
    record Counted(
            @Nullable UUID comment,
            @Nullable UUID opinion,
            @Nullable UUID version,
            @Nullable UUID article,
            long times) {

        static Counted of(Row row) {
            return switch (row) {
                case Row.OfComment of -> new Counted(of.comment().value(), null, null, null, 1);
                case Row.OfPerson of -> new Counted(of.first().value(), null, null, null, of.comments());
                case Row.OfOpinion of ->
                    new Counted(of.comment().value(), of.opinion().value(), null, null, 1);
                case Row.OfGroup of -> new Counted(null, of.one().value(), null, null, of.opinions());
                case Row.OfArticle of ->
                    new Counted(null, null, of.version().value(), of.article().value(), of.opinions());
            };
        }
    }

    @GetMapping
    @Operation(summary = "统计：整体，或者某一部分 Numbers of the whole or of a part")
    @ApiResponse(responseCode = "200", description = "各项数字 The numbers")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    Numbers whole(
            @PathVariable ConsultationId id,
            @Parameter(description = PART) @RequestParam(required = false) @Nullable List<String> part) {
        desks.of(id);
        return Numbers.of(statistics.of(StatisticsController.slice(id, part)));
    }

    @GetMapping("/by/{dimension}")
    @Operation(summary = "逐项统计：条文、联系点、渠道、类别、日期 Numbers part by part")
    @ApiResponse(responseCode = "200", description = "每一项的数字 The numbers of each part")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    List<Numbers> by(
            @PathVariable ConsultationId id,
            @PathVariable Dimension dimension,
            @Parameter(description = PART) @RequestParam(required = false) @Nullable List<String> part) {
        desks.of(id);
        return statistics.by(dimension, StatisticsController.slice(id, part)).stream()
                .map(Numbers::of)
                .toList();
    }

    @GetMapping("/rows")
    @Operation(summary = "一个数字所数的每一项 What a number counts, one by one")
    @ApiResponse(responseCode = "200", description = "每一项 The rows")
    @ApiResponse(responseCode = "404", description = "没有这次征求意见 No such consultation")
    List<Counted> rows(
            @PathVariable ConsultationId id,
            @RequestParam Measure measure,
            @Parameter(description = PART) @RequestParam(required = false) @Nullable List<String> part,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        desks.of(id);
        return figures
                .of(
                        StatisticsController.slice(id, part),
                        measure,
                        Math.max(0, page),
                        Math.clamp(size, 1, OpinionRows.LARGEST_PAGE))
                .stream()
                .map(Counted::of)
                .toList();
    }
}
