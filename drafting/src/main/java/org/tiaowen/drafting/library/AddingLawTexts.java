package org.tiaowen.drafting.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.library.LawAdding.Added;
import org.tiaowen.drafting.library.LawAdding.DayTaken;
import org.tiaowen.drafting.library.LawAdding.Known;
import org.tiaowen.drafting.library.LawAdding.Refused;
import org.tiaowen.drafting.library.LawAdding.Updated;
import org.tiaowen.drafting.library.ReadLaw.Understood;

/**
 * 入库 — takes texts into the library. The law is found by its title, the place in its chain by the date; the clauses take over the
 * identities of the neighbouring texts. Doing it again with the same text changes nothing but what is told of it anew. Thread-safe: texts of one law wait for
 * each other.
 */
@Component
public final class AddingLawTexts {

    private final LibraryDatabase database;
    private final LawRows laws;
    private final LawClauseRows clauses;
    private final LawCitationRows citations;
    private final CorrectingLawTexts correcting;
    private final ApplicationEventPublisher events;

    AddingLawTexts(
            LibraryDatabase database,
            LawRows laws,
            LawClauseRows clauses,
            LawCitationRows citations,
            CorrectingLawTexts correcting,
            ApplicationEventPublisher events) {
        this.database = database;
        this.laws = laws;
        this.clauses = clauses;
        this.citations = citations;
        this.correcting = correcting;
        this.events = events;
    }

    /** What speaks against a text, without storing anything; empty where nothing does. */
    public static Optional<LawProblem> problem(LawSource source) {
        return switch (LawReader.read(source)) {
            case ReadLaw.Refused refused -> Optional.of(refused.problem());
            case Understood understood -> Optional.empty();
        };
    }

    /**
     * Takes a text in, in the transaction of the caller or its own, and tells {@link LawTextsAdded} in it.
     *
     * @param by user name
     */
    public LawAdding add(LawSource source, String by) {
        return switch (LawReader.read(source)) {
            case ReadLaw.Refused refused -> new Refused(refused.problem());
            case Understood understood -> database.inTransaction(() -> add(understood, source.file(), by));
        };
    }

    private LawAdding add(Understood read, String file, String by) {
        LawKey key = LawKey.of(read.title());
        LawId law = laws.lock(key, read);
        Optional<LawText> same = laws.withHash(law, read.hash());
        if (same.isPresent()) {
            return correcting
                    .toldAnew(same.get(), read.told(), file, by)
                    .<LawAdding>map(Updated::new)
                    .orElseGet(() -> new Known(same.get()));
        }
        List<LawText> chain = new ArrayList<>(laws.chain(law));
        int at = 0;
        for (LawText text : chain) {
            if (isSameDay(text, read)) {
                return new DayTaken(text);
            }
            at += isBefore(text, read) ? 1 : 0;
        }
        @Nullable LawText previous = at == 0 ? null : chain.get(at - 1);
        @Nullable LawText next = at == chain.size() ? null : chain.get(at);
        ChainLink link = ChainLink.of(read.text(), tree(previous), tree(next));
        LawTextId id = LawTextId.next();
        laws.insert(id, law, read, link.text(), file, by);
        clauses.insert(id, link.text());
        if (previous != null) {
            link.before().ifPresent(lineage -> clauses.keep(previous.id(), id, lineage));
        }
        if (next != null) {
            link.after().ifPresent(lineage -> clauses.keep(id, next.id(), lineage));
        }
        LawText added = laws.text(id).orElseThrow();
        laws.follow(id, next);
        if (previous != null) {
            laws.follow(previous.id(), added);
        }
        if (next == null) {
            laws.nameAfter(added);
        }
        citations.insert(id, link.text());
        citations.resolveOutOf(id);
        citations.resolveInto(key);
        chain.add(at, added);
        events.publishEvent(new LawTextsAdded(
                law, List.of(id), chain.stream().map(LawText::id).toList()));
        return new Added(laws.text(id).orElseThrow());
    }

    private Optional<LegalText> tree(@Nullable LawText text) {
        return text == null ? Optional.empty() : laws.tree(text.id());
    }

    private static boolean isSameDay(LawText text, Understood read) {
        return text.dated() == null ? read.dated() == null : text.dated().equals(read.dated());
    }

    /** A text without a date comes before all others. */
    private static boolean isBefore(LawText text, Understood read) {
        return text.dated() == null || (read.dated() != null && text.dated().isBefore(read.dated()));
    }
}
