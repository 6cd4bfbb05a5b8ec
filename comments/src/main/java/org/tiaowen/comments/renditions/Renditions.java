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
import org.tiaowen.comments.StorableText;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.intake.Comments;
import org.tiaowen.comments.intake.NewComment;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.drafting.comparison.WordDifference;
import org.tiaowen.drafting.comparison.WordRun;

/** The copies beside the originals: writing and finding them. Thread-safe. */
@Component
public class Renditions {

    private final RenditionStore store;
    private final Comments comments;
    private final PersonalData personalData;
    private final Clock clock;

    Renditions(RenditionStore store, Comments comments, PersonalData personalData, Clock clock) {
        this.store = store;
        this.comments = comments;
        this.personalData = personalData;
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
     * Writes a copy beside comments. What would tell who somebody is, is hidden in it before it is kept.
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
        List<CommentId> rendered = of.stream().distinct().toList();
        List<Problem> problems = new ArrayList<>();
        if (words.isBlank()) {
            problems.add(Problem.at("words", "rendition.empty"));
        }
        if (words.length() > NewComment.LONGEST_TEXT) {
            problems.add(Problem.at("words", "too-long", NewComment.LONGEST_TEXT));
        }
        if (!StorableText.is(words)) {
            problems.add(Problem.at("words", "text.not-text"));
        }
        if (!isLanguage(language)) {
            problems.add(Problem.at("language", "language.unknown", language));
        }
        if (rendered.isEmpty()) {
            problems.add(Problem.at("comments", "comments.none"));
        } else if (kind != RenditionKind.SUMMARISED && rendered.size() > 1) {
            problems.add(Problem.at("comments", "rendition.of-several"));
        } else if (!store.areOfOneConsultation(rendered)) {
            problems.add(Problem.at("comments", "comments.of-several-consultations"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Rendition rendition = new Rendition(
                RenditionId.next(),
                kind,
                rendered,
                language,
                personalData.masked(words),
                contactPoint,
                by,
                clock.instant());
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

    /**
     * What an edited copy changed in the masked words of its comment; empty for summaries and translations, which share no
     * words to compare.
     */
    public List<WordRun> difference(Rendition rendition) {
        return switch (rendition.kind()) {
            case SUMMARISED, TRANSLATED -> List.of();
            case EDITED ->
                comments.find(rendition.of().getFirst())
                        .map(comment -> WordDifference.between(comment.words(), rendition.words()))
                        .orElse(List.of());
        };
    }
}
