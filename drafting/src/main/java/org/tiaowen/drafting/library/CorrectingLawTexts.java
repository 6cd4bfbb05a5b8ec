package org.tiaowen.drafting.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.library.LawCorrecting.Corrected;
import org.tiaowen.drafting.library.LawCorrecting.Problem;
import org.tiaowen.drafting.library.LawCorrecting.Refused;

/**
 * 更正文本信息 — a text is repealed, or its organ or days were wrong. Its words stay; what was known before stays on record.
 * Thread-safe: corrections of one law wait for each other.
 */
@Component
public final class CorrectingLawTexts {

    /** Of a reason, in characters. */
    public static final int LONGEST_REASON = 1_000;

    /** Of the name of an organ, in characters; several together make a law now and then. */
    public static final int LONGEST_ORGAN = 200;

    private final LibraryDatabase database;
    private final LawRows laws;
    private final LawCitationRows citations;
    private final LawCorrectionRows corrections;
    private final ApplicationEventPublisher events;

    CorrectingLawTexts(
            LibraryDatabase database,
            LawRows laws,
            LawCitationRows citations,
            LawCorrectionRows corrections,
            ApplicationEventPublisher events) {
        this.database = database;
        this.laws = laws;
        this.citations = citations;
        this.corrections = corrections;
        this.events = events;
    }

    /**
     * Keeps what a person knows of a text, and tells {@link LawTextCorrected} in the same transaction.
     *
     * @param facts all of them, also those that stay
     * @param by user name
     * @throws IllegalArgumentException when there is no such text
     */
    public LawCorrecting correct(LawTextId id, LawFacts facts, String by, String reason) {
        return database.inTransaction(() -> {
            LawText text = locked(id);
            List<LawText> chain = laws.chain(text.law());
            List<Problem> problems = problems(text, chain, facts, reason);
            return problems.isEmpty()
                    ? new Corrected(keep(text, chain, facts, reason.strip(), null, by))
                    : new Refused(problems);
        });
    }

    /** What was corrected in the texts of a law, the last first. */
    public List<LawTextCorrection> list(LawId law) {
        return corrections.list(law);
    }

    /**
     * Keeps what is told of a text whose words are brought in again; empty where it is nothing new. What a person has corrected
     * stands. In the transaction of the caller, who holds the law.
     */
    Optional<LawText> toldAnew(LawText text, LawFacts told, String file, String by) {
        LawFacts known = LawFacts.of(text);
        LawFacts merged = known.toldAnew(told);
        return merged.equals(known) || corrections.byPeople(text.id())
                ? Optional.empty()
                : Optional.of(keep(text, laws.chain(text.law()), merged, "", file, by));
    }

    private LawText locked(LawTextId id) {
        LawText seen = laws.text(id).orElseThrow(() -> new IllegalArgumentException("No text " + id));
        laws.lock(seen.law());
        return laws.text(id).orElseThrow();
    }

    private static List<Problem> problems(LawText text, List<LawText> chain, LawFacts facts, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (reason.isBlank()) {
            problems.add(Problem.NO_REASON);
        }
        if (reason.length() > LONGEST_REASON) {
            problems.add(Problem.REASON_TOO_LONG);
        }
        if (facts.organ().length() > LONGEST_ORGAN) {
            problems.add(Problem.ORGAN_TOO_LONG);
        }
        int at = chain.indexOf(text);
        boolean moved = !Objects.equals(facts.dated(), text.dated());
        if (moved
                && ((at > 0 && !isBefore(chain.get(at - 1).dated(), facts.dated()))
                        || (at + 1 < chain.size()
                                && !isBefore(facts.dated(), chain.get(at + 1).dated())))) {
            problems.add(Problem.OUT_OF_ORDER);
        }
        if (facts.equals(LawFacts.of(text))) {
            problems.add(Problem.NOTHING_NEW);
        }
        return problems;
    }

    /** No day comes before every day. */
    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return other != null && (one == null || one.isBefore(other));
    }

    private LawText keep(
            LawText text, List<LawText> chain, LawFacts facts, String reason, @Nullable String file, String by) {
        laws.correct(text.id(), facts);
        corrections.insert(text.id(), LawFacts.of(text), facts, reason, file, by);
        LawText corrected = laws.text(text.id()).orElseThrow();
        int at = chain.indexOf(text);
        if (at > 0) {
            laws.follow(chain.get(at - 1).id(), corrected);
        }
        if (at == chain.size() - 1) {
            laws.nameAfter(corrected);
        }
        if (!Objects.equals(facts.dated(), text.dated())) {
            citations.resolveOutOf(text.id());
            citations.resolveInto(LawKey.of(text.title()));
        }
        events.publishEvent(new LawTextCorrected(
                text.law(), text.id(), chain.stream().map(LawText::id).toList()));
        return corrected;
    }
}
