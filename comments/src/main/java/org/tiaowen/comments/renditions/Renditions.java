package org.tiaowen.comments.renditions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.NewComment;

/** The copies beside the originals: writing and finding them. Thread-safe. */
@Component
public class Renditions {

    private final RenditionStore store;
    private final Clock clock;

    Renditions(RenditionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What came of writing one. */
    public sealed interface Outcome permits Written, Refused {}

    /** It stands beside its comments and will stay as it is. */
    public record Written(Rendition rendition) implements Outcome {}

    /** It was refused, for all these reasons; nothing was stored. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes a copy beside comments.
     *
     * @param of comments of one consultation, each once; one only, unless it is a summary
     * @param language a BCP 47 tag
     * @param contactPoint the point whose staff writes; null for the committee's
     * @param by the acting user's name
     */
    @Transactional
    public Outcome write(
            RenditionKind kind,
            List<CommentId> of,
            String language,
            String words,
            @Nullable ContactPointId contactPoint,
            String by) {
        List<CommentId> comments = of.stream().distinct().toList();
        List<Problem> problems = new ArrayList<>();
        if (words.isBlank()) {
            problems.add(Problem.at("words", "rendition.empty"));
        }
        if (words.length() > NewComment.LONGEST_TEXT) {
            problems.add(Problem.at("words", "too-long", NewComment.LONGEST_TEXT));
        }
        if (words.indexOf('\0') >= 0) {
            problems.add(Problem.at("words", "text.not-text"));
        }
        if (!isLanguage(language)) {
            problems.add(Problem.at("language", "language.unknown", language));
        }
        if (comments.isEmpty()) {
            problems.add(Problem.at("comments", "comments.none"));
        } else if (kind != RenditionKind.SUMMARISED && comments.size() > 1) {
            problems.add(Problem.at("comments", "rendition.of-several"));
        } else if (!store.areOfOneConsultation(comments)) {
            problems.add(Problem.at("comments", "comments.of-several-consultations"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Rendition rendition =
                new Rendition(RenditionId.next(), kind, comments, language, words, contactPoint, by, clock.instant());
        store.add(rendition);
        return new Written(rendition);
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException noTag) {
            return false;
        }
    }

    /** The rendition with that identity. */
    public Optional<Rendition> find(RenditionId id) {
        return store.find(id);
    }

    /** What stands beside a comment, the earliest first. */
    public List<Rendition> of(CommentId comment) {
        return store.of(comment);
    }
}
