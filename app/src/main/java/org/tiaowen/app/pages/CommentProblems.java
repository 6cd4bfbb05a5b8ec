package org.tiaowen.app.pages;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings the problems that the module of comments reports into the form that pages and the API show. Thread-safe. */
@Component
public class CommentProblems {

    private final ChinaTime time;

    CommentProblems(ChinaTime time) {
        this.time = time;
    }

    /** The same problems, with moments printed in the caller's language. */
    public Problems of(List<org.tiaowen.comments.Problem> problems) {
        return new Problems(problems.stream()
                .map(problem -> new Problem(
                        problem.field(),
                        problem.key(),
                        problem.arguments().stream().map(this::printed).toList()))
                .toList());
    }

    private Object printed(Object argument) {
        return argument instanceof Instant instant ? time.time(instant) : argument;
    }
}
