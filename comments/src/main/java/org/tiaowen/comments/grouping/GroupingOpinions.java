package org.tiaowen.comments.grouping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.intake.CommentId;
import org.tiaowen.comments.opinions.Opinion;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.opinions.Opinions;
import org.tiaowen.search.language.Segmenter;

/**
 * Groups opinions as comments are analysed. What was found is in the database; the index of a consultation that is being
 * grouped is in memory, filled from there when it is needed first, and forgotten when a transaction fails
 * or another instance of the program has grouped meanwhile.
 */
@Component
public class GroupingOpinions {

    private static final Logger LOG = LoggerFactory.getLogger(GroupingOpinions.class);

    /** What hangs together is grouped anew once a transaction; a killed worker leaves some seconds of work to do again. */
    private static final int COMMENTS_A_TRANSACTION = 4_000;

    /** About a kilobyte each: what is kept of consultations that are not being grouped now. */
    private static final int MOST_KEPT = 300_000;

    private final GroupingQueue queue;
    private final GroupStore store;
    private final Opinions opinions;
    private final Segmenter segmenter;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Map<ConsultationId, GroupedConsultation> indexes = new LinkedHashMap<>(8, 0.75f, true);

    GroupingOpinions(
            GroupingQueue queue,
            GroupStore store,
            Opinions opinions,
            Segmenter segmenter,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.store = store;
        this.opinions = opinions;
        this.segmenter = segmenter;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Groups the opinions of some of the waiting comments; false when none waits. */
    public synchronized boolean groupSome() {
        try {
            return grouped(COMMENTS_A_TRANSACTION);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("grouping the opinions of comments one by one, for one of them cannot be grouped", e);
            indexes.clear();
            return upToTheOneThatFails();
        }
    }

    /** Forgets what is in memory, as a restart does. */
    synchronized void forget() {
        indexes.clear();
    }

    private boolean grouped(int most) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<CommentId> claimed = queue.claim(most);
            group(claimed);
            return !claimed.isEmpty();
        }));
    }

    /** One by one, so that one that fails does not hold up the others; those behind it go together again. */
    private boolean upToTheOneThatFails() {
        for (int i = 0; i < COMMENTS_A_TRANSACTION; i++) {
            List<CommentId> tried = new ArrayList<>();
            try {
                transaction.executeWithoutResult(status -> {
                    tried.addAll(queue.claim(1));
                    group(tried);
                });
            } catch (RuntimeException | StackOverflowError e) {
                if (tried.isEmpty()) {
                    throw e;
                }
                LOG.warn("the opinions of comment {} will be grouped later", tried.getFirst(), e);
                indexes.clear();
                queue.failed(tried.getFirst(), e);
                return true;
            }
            if (tried.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void group(List<CommentId> comments) {
        Map<ConsultationId, List<CommentId>> byConsultation = store.consultations(comments);
        byConsultation.forEach((consultation, ofConsultation) -> {
            group(consultation, ofConsultation);
        });
        queue.done(comments);
        evict();
    }

    private void group(ConsultationId consultation, List<CommentId> comments) {
        store.reserve(consultation);
        GroupedConsultation index = index(consultation);
        List<Opinion> current = new ArrayList<>();
        opinions.of(comments).values().forEach(current::addAll);
        Set<OpinionId> ids = new HashSet<>();
        current.forEach(opinion -> ids.add(opinion.id()));
        Set<OpinionId> gone = new LinkedHashSet<>(store.grouped(comments));
        gone.removeAll(ids);
        index.drop(gone);
        index.take(current);
        GroupedConsultation.Change change = index.groupedSince();
        // only now: whoever decides on a group meanwhile need not wait until thousands of texts are compared
        store.lock(consultation);
        index.keptAs(store.keep(consultation, change, gone));
        Set<OpinionId> changed = new LinkedHashSet<>(ids);
        changed.addAll(gone);
        events.publishEvent(new OpinionsGrouped(consultation, changed));
    }

    private GroupedConsultation index(ConsultationId consultation) {
        long revision = store.revision(consultation);
        GroupedConsultation known = indexes.get(consultation);
        if (known != null && known.revision() != revision) {
            indexes.remove(consultation);
        }
        return indexes.computeIfAbsent(consultation, id -> {
            GroupedConsultation index = new GroupedConsultation(segmenter);
            index.keptAs(revision);
            Map<OpinionId, GroupedConsultation.Standing> groups = store.found(id);
            Map<OpinionId, Opinion> texts = new LinkedHashMap<>();
            opinions.find(groups.keySet()).forEach(opinion -> texts.put(opinion.id(), opinion));
            index.restore(
                    groups.keySet().stream()
                            .filter(texts::containsKey)
                            .map(texts::get)
                            .toList(),
                    groups);
            return index;
        });
    }

    private void evict() {
        int kept = indexes.values().stream().mapToInt(GroupedConsultation::size).sum();
        var oldest = indexes.entrySet().iterator();
        while (kept > MOST_KEPT && indexes.size() > 1 && oldest.hasNext()) {
            kept -= oldest.next().getValue().size();
            oldest.remove();
        }
    }
}
