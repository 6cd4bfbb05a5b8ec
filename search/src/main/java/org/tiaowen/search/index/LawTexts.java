package org.tiaowen.search.index;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.library.LawText;
import org.tiaowen.drafting.library.LawTextCorrected;
import org.tiaowen.drafting.library.LawTextId;
import org.tiaowen.drafting.library.LawTextsAdded;
import org.tiaowen.drafting.library.Library;

/** The texts of existing law as the library keeps them; everybody may find each of them. */
@Component
final class LawTexts implements ClauseDocuments {

    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private final Library library;
    private final IndexQueue queue;
    private final Clock clock;

    LawTexts(Library library, IndexQueue queue, Clock clock) {
        this.library = library;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Told inside the transaction that adds the texts. Of the others of the chain it may be told anew which is the newest and
     * until when each applies.
     */
    @EventListener
    void on(LawTextsAdded event) {
        queue.addAll(
                IndexKind.CLAUSES, event.all().stream().map(LawTextId::value).toList());
    }

    /** Told inside the transaction that keeps it; the validity of the text before may follow from it. */
    @EventListener
    void on(LawTextCorrected event) {
        queue.addAll(
                IndexKind.CLAUSES, event.all().stream().map(LawTextId::value).toList());
    }

    @Override
    public List<UUID> turnedBetween(LocalDate after, LocalDate until) {
        return library.turnedBetween(after, until).stream()
                .map(LawTextId::value)
                .toList();
    }

    @Override
    public List<UUID> idsAfter(@Nullable UUID last, int limit) {
        return library.textsAfter(last == null ? null : new LawTextId(last), limit).stream()
                .map(LawTextId::value)
                .toList();
    }

    @Override
    public Optional<IndexedText> find(UUID id) {
        LawTextId text = new LawTextId(id);
        return library.text(text).flatMap(found -> library.tree(text).map(tree -> indexed(found, tree)));
    }

    private IndexedText indexed(LawText text, LegalText tree) {
        List<LawTextId> chain =
                library.texts(text.law()).stream().map(LawText::id).toList();
        LocalDate dated = text.dated();
        return new IndexedText(
                text.id().value(),
                new IndexedText.Work(IndexedText.Origin.LAW, text.law().value(), chain.indexOf(text.id()) + 1),
                text.title(),
                text.organ(),
                text.kind(),
                dated == null ? "" : dated.toString(),
                "",
                text.addedAt(),
                new IndexedText.Dates(text.adopted() == null ? dated : text.adopted(), text.inForceFrom()),
                IndexedText.Validity.valueOf(
                        text.validityOn(LocalDate.now(clock.withZone(DAYS))).name()),
                new IndexedText.Publicity(true, text.isNewest(), text.isNewest()),
                tree);
    }
}
