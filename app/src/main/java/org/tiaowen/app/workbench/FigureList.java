package org.tiaowen.app.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.comments.statistics.FigureRows;
import org.tiaowen.comments.statistics.Measure;
import org.tiaowen.comments.statistics.Row;
import org.tiaowen.comments.statistics.Slice;
import org.tiaowen.comments.worklists.OpinionRow;
import org.tiaowen.comments.worklists.OpinionRows;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** Lists what a number counts: comments, persons, opinions, groups, or changed articles. Thread-safe. */
@Component
class FigureList {

    private static final int ROWS_A_PAGE = 20;

    private final FigureRows figures;
    private final OpinionRows opinions;
    private final Comments comments;
    private final Opinions divided;
    private final Versions versions;

    FigureList(FigureRows figures, OpinionRows opinions, Comments comments, Opinions divided, Versions versions) {
        this.figures = figures;
        this.opinions = opinions;
        this.comments = comments;
        this.divided = divided;
        this.versions = versions;
    }

    /**
     * One row behind a number.
     *
     * @param opinion null for a comment, a person and an article
     * @param comment null for an opinion, a group and an article
     * @param first the first opinion of the comment; null while it is not analysed
     * @param times how many comments the person sent, opinions the group holds or the article carried out; 0 where nothing
     *     is gathered
     * @param article how one cites it; empty for the others
     * @param version number of the version in which it had changed; 0 for the others
     */
    record Listed(
            @Nullable OpinionRow opinion,
            @Nullable Comment comment,
            @Nullable OpinionId first,
            long times,
            String article,
            int version) {}

    void show(Slice slice, Measure measure, int page, Model model) {
        List<Row> rows = figures.of(slice, measure, page - 1, ROWS_A_PAGE);
        model.addAttribute("rows", listed(rows));
        model.addAttribute("page", page);
        model.addAttribute("more", rows.size() == ROWS_A_PAGE);
    }

    private List<Listed> listed(List<Row> rows) {
        List<OpinionId> wanted = new ArrayList<>();
        List<CommentId> spoken = new ArrayList<>();
        for (Row row : rows) {
            switch (row) {
                case Row.OfOpinion of -> wanted.add(of.opinion());
                case Row.OfGroup of -> wanted.add(of.one());
                case Row.OfComment of -> spoken.add(of.comment());
                case Row.OfPerson of -> spoken.add(of.first());
                case Row.OfArticle of -> {}
            }
        }
        Map<OpinionId, OpinionRow> found = new HashMap<>();
        opinions.find(wanted).forEach(row -> found.put(row.opinion().id(), row));
        Map<CommentId, Comment> speaking = new HashMap<>();
        comments.find(spoken).forEach(comment -> speaking.put(comment.id(), comment));
        Map<CommentId, List<Opinion>> parts = divided.of(spoken);
        Map<VersionId, Places> places = new HashMap<>();
        return rows.stream()
                .map(row -> listed(row, found, speaking, parts, places))
                .toList();
    }

    private Listed listed(
            Row row,
            Map<OpinionId, OpinionRow> found,
            Map<CommentId, Comment> speaking,
            Map<CommentId, List<Opinion>> parts,
            Map<VersionId, Places> places) {
        return switch (row) {
            case Row.OfOpinion of -> new Listed(found.get(of.opinion()), null, null, 0, "", 0);
            case Row.OfGroup of -> new Listed(found.get(of.one()), null, null, of.opinions(), "", 0);
            case Row.OfComment of -> listed(speaking.get(of.comment()), parts.get(of.comment()), 0);
            case Row.OfPerson of -> listed(speaking.get(of.first()), parts.get(of.first()), of.comments());
            case Row.OfArticle of -> {
                Places text = places.computeIfAbsent(of.version(), version -> Places.of(versions.text(version)));
                int number = versions.find(of.version())
                        .map(version -> version.number())
                        .orElse(0);
                yield new Listed(
                        null,
                        null,
                        null,
                        of.opinions(),
                        text.designation(of.article()).orElse(""),
                        number);
            }
        };
    }

    private static Listed listed(@Nullable Comment comment, @Nullable List<Opinion> parts, long times) {
        OpinionId first =
                parts == null || parts.isEmpty() ? null : parts.getFirst().id();
        return new Listed(null, comment, first, times, "", 0);
    }
}
