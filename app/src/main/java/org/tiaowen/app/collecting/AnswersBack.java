package org.tiaowen.app.collecting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.adoption.Answer;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.feedback.Evaluation;
import org.tiaowen.comments.feedback.Evaluations;
import org.tiaowen.comments.feedback.Evaluations.OpenRound;
import org.tiaowen.comments.feedback.ReturnedAnswers;
import org.tiaowen.comments.feedback.ReturnedAnswers.PassedOn;
import org.tiaowen.comments.feedback.ReturnedAnswers.Returned;
import org.tiaowen.comments.intake.Comment;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;

/** The answers that came back to a contact point, with what they answer and what was made of them. Thread-safe. */
@Component
class AnswersBack {

    private final ReturnedAnswers returned;
    private final Opinions opinions;
    private final Comments comments;
    private final Answers answers;
    private final Evaluations evaluations;

    AnswersBack(
            ReturnedAnswers returned, Opinions opinions, Comments comments, Answers answers, Evaluations evaluations) {
        this.returned = returned;
        this.opinions = opinions;
        this.comments = comments;
        this.answers = answers;
        this.evaluations = evaluations;
    }

    /**
     * An answer with what it answers.
     *
     * @param passedOn null while nobody told the person
     * @param rounds what staff of this point may still enter for the person; none where another point collected the comment
     */
    record Row(
            Opinion opinion,
            Comment comment,
            Answer answer,
            int revision,
            @Nullable PassedOn passedOn,
            List<Evaluation> evaluations,
            List<OpenRound> rounds) {

        Row {
            evaluations = List.copyOf(evaluations);
            rounds = List.copyOf(rounds);
        }
    }

    /** A page of them, the newest first, from 0. */
    List<Row> of(ContactPoint point, int page, int size) {
        List<Returned> found = returned.of(point.id(), false, page, size);
        List<OpinionId> ids = found.stream().map(Returned::opinion).toList();
        Map<OpinionId, Opinion> about =
                opinions.find(ids).stream().collect(Collectors.toMap(Opinion::id, Function.identity()));
        Map<CommentId, Comment> around =
                comments.find(about.values().stream().map(Opinion::comment).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Comment::id, Function.identity()));
        Map<OpinionId, Answer> given = answers.publishedOf(ids);
        Map<OpinionId, List<Evaluation>> evaluated = evaluations.of(ids);
        Map<OpinionId, List<OpenRound>> open = evaluations.openRounds(ids);
        return found.stream()
                .flatMap(one -> {
                    Opinion opinion = about.get(one.opinion());
                    Comment comment = opinion == null ? null : around.get(opinion.comment());
                    Answer answer = given.get(one.opinion());
                    return opinion == null || comment == null || answer == null
                            ? Stream.empty()
                            : Stream.of(new Row(
                                    opinion,
                                    comment,
                                    answer,
                                    one.revision(),
                                    one.passedOn(),
                                    evaluated.getOrDefault(one.opinion(), List.of()),
                                    point.id().equals(comment.contactPoint())
                                            ? open.getOrDefault(one.opinion(), List.of())
                                            : List.of()));
                })
                .toList();
    }
}
