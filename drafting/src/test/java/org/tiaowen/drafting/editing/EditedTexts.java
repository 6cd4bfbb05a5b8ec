package org.tiaowen.drafting.editing;

import static org.tiaowen.drafting.Fixtures.text;

import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.editing.EditOutcome.Edited;
import org.tiaowen.drafting.editing.EditOutcome.Refused;

/** Texts that were edited, and clauses to edit them with. */
final class EditedTexts {

    private EditedTexts() {}

    static Edited edited(LegalText text, Edit... edits) {
        return switch (Editing.apply(text, edits)) {
            case Edited edited -> edited;
            case Refused refused -> throw new AssertionError(refused.message());
        };
    }

    /** The first provision of that level in {@code source}. */
    static Provision clause(String source, Level level) {
        return clause(source, level, level);
    }

    /** The first provision that is read as {@code read}, handed over as {@code level}. */
    static Provision clause(String source, Level read, Level level) {
        Provision found = text(source)
                .walk()
                .filter(one -> one.level() == read)
                .findFirst()
                .orElseThrow();
        return new Provision(
                found.id(), level, found.number(), found.caption(), found.text(), found.layout(), found.children());
    }
}
