package org.tiaowen.app.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.library.CorrectingLawTexts;
import org.tiaowen.drafting.library.LawCorrecting;
import org.tiaowen.drafting.library.LawFacts;
import org.tiaowen.drafting.library.Validity;

/** What is typed about a text of a law, kept when something is wrong; days as {@code 2026-11-23}, empty where nobody knows. */
record LawFactsForm(
        @Nullable String organ,
        @Nullable String dated,
        @Nullable String adopted,
        @Nullable String promulgated,
        @Nullable String inForceFrom,
        @Nullable Validity stated,
        @Nullable String reason) {

    static LawFactsForm of(LawFacts facts) {
        return new LawFactsForm(
                facts.organ(),
                printed(facts.dated()),
                printed(facts.adopted()),
                printed(facts.promulgated()),
                printed(facts.inForceFrom()),
                facts.stated(),
                "");
    }

    private static String printed(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    /** The days that are none. */
    Problems unreadable() {
        Problems problems = Problems.NONE;
        for (var day : Map.of(
                        "dated", typed(dated),
                        "adopted", typed(adopted),
                        "promulgated", typed(promulgated),
                        "inForceFrom", typed(inForceFrom))
                .entrySet()) {
            if (!day.getValue().isEmpty() && day(day.getValue()) == null) {
                problems = problems.and(Problem.at(day.getKey(), "library.facts.NO_DAY"));
            }
        }
        return problems;
    }

    LawFacts facts() {
        return new LawFacts(
                typed(organ),
                day(typed(dated)),
                day(typed(adopted)),
                day(typed(promulgated)),
                day(typed(inForceFrom)),
                stated);
    }

    String why() {
        return typed(reason);
    }

    /** What the library refuses, by the fields of this form. */
    static Problems refused(List<LawCorrecting.Problem> refused) {
        return new Problems(refused.stream().map(LawFactsForm::problem).toList());
    }

    private static Problem problem(LawCorrecting.Problem problem) {
        String key = "library.facts." + problem;
        return switch (problem) {
            case NO_REASON -> Problem.at("reason", key);
            case REASON_TOO_LONG -> Problem.at("reason", key, CorrectingLawTexts.LONGEST_REASON);
            case ORGAN_TOO_LONG -> Problem.at("organ", key, CorrectingLawTexts.LONGEST_ORGAN);
            case OUT_OF_ORDER -> Problem.at("dated", key);
            case NOTHING_NEW -> Problem.at("", key);
        };
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
