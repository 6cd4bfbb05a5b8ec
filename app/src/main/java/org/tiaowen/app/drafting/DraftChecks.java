package org.tiaowen.app.drafting;

import org.jspecify.annotations.Nullable;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.StorableText;
import org.tiaowen.drafting.versions.VersionLabel;

/** Says in the caller's words what {@code Drafts}, {@code WorkingCopies} and {@code Versions} would not take. */
final class DraftChecks {

    /** A message is a note, not the explanation of the draft. */
    static final int LONGEST_MESSAGE = 2_000;

    /** The longest law has 0.1 million characters. */
    static final int LONGEST_LAW = 2_000_000;

    private DraftChecks() {}

    /** What is wrong with the text in that field. */
    static Problems text(String field, String text) {
        if (text.isBlank()) {
            return Problems.of(Problem.at(field, "import.problem.empty"));
        }
        int bad = StorableText.firstUnstorable(text);
        return bad < 0
                ? Problems.NONE
                : Problems.of(Problem.at(field, "import.problem.character", (int) text.charAt(bad), bad));
    }

    /** What is wrong with words that go into one line of a text; they may be empty. */
    static Problems line(String field, String words, int longest) {
        if (words.length() > longest) {
            return Problems.of(Problem.at(field, "api.fault.tooLong", longest));
        }
        return words.codePoints().anyMatch(Character::isISOControl) || StorableText.firstUnstorable(words) >= 0
                ? Problems.of(Problem.at(field, "api.fault.oneLine"))
                : Problems.NONE;
    }

    /** What is wrong with the text of a law somebody sends to the engine without keeping it. */
    static Problems law(String field, String text) {
        return text.length() > LONGEST_LAW
                ? Problems.of(Problem.at(field, "api.fault.tooLong", LONGEST_LAW))
                : text(field, text);
    }

    /** What is wrong with the title of a draft. */
    static Problems title(String title) {
        boolean fits = !title.isBlank() && title.strip().length() <= Draft.LONGEST_TITLE;
        return fits && StorableText.firstUnstorable(title) < 0
                ? Problems.NONE
                : Problems.of(Problem.at("title", "import.problem.title", Draft.LONGEST_TITLE));
    }

    /** Whether the text reads as what the caller says it is; nothing is wrong where the caller says nothing. */
    static Problems kind(@Nullable DocumentKind said, LegalText text) {
        if (said == null || said == text.kind()) {
            return Problems.NONE;
        }
        return Problems.of(
                switch (text.kind()) {
                    case REGULATION -> Problem.at("kind", "api.fault.kind.REGULATION");
                    case DECISION -> Problem.at("kind", "api.fault.kind.DECISION");
                });
    }

    /** What is wrong with a note in that field. */
    static Problems note(String field, String note) {
        return note.length() > LONGEST_MESSAGE || StorableText.firstUnstorable(note) >= 0
                ? Problems.of(Problem.at(field, "commit.problem.message", LONGEST_MESSAGE))
                : Problems.NONE;
    }

    /** What is wrong with the label and the message of a version. */
    static Problems version(String label, String message) {
        Problems problems = Problems.NONE;
        boolean labelFits = !label.isBlank() && label.strip().length() <= VersionLabel.LONGEST;
        if (!labelFits || StorableText.firstUnstorable(label) >= 0) {
            problems = problems.and(Problem.at("label", "commit.problem.label", VersionLabel.LONGEST));
        }
        return problems.and(note("message", message));
    }
}
