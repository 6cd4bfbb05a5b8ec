package org.tiaowen.drafting.editing;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.RepairChoice;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.articles.TextWriter;

/** Whether plain text keeps a tree: （一） in a paragraph of a decision, say, would be read as a point. */
final class ReadingBack {

    private ReadingBack() {}

    /** The first provision that is another one after writing and reading; empty where the tree stays the same. */
    static Optional<Provision> firstOther(LegalText text) {
        Iterator<ProvisionId> ids = text.walk().map(Provision::id).iterator();
        LegalText read = TextReader.read(
                        TextWriter.write(text),
                        RepairChoice.NONE,
                        () -> ids.hasNext() ? ids.next() : ProvisionId.next())
                .text();
        if (read.equals(text)) {
            return Optional.empty();
        }
        List<Provision> made = text.walk().toList();
        Iterator<Provision> again = read.walk().iterator();
        for (Provision one : made) {
            if (!again.hasNext() || !alike(one, again.next())) {
                return Optional.of(one);
            }
        }
        return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast());
    }

    private static boolean alike(Provision one, Provision other) {
        return one.id().equals(other.id())
                && one.level() == other.level()
                && one.text().equals(other.text())
                && one.caption().equals(other.caption())
                && one.layout().equals(other.layout())
                && Objects.equals(one.number(), other.number());
    }
}
