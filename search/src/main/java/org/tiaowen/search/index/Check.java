package org.tiaowen.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tiaowen.search.elasticsearch.IndexContents;
import org.tiaowen.search.elasticsearch.IndexContents.Indexed;
import org.tiaowen.search.elasticsearch.IndexWrite;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.elasticsearch.SearchClusterUnavailable;
import org.tiaowen.search.elasticsearch.SearchIndexes;

/**
 * Compares an index with the database and mends it.
 *
 * <p>Both are read once, side by side, in the order of the keys. Nothing is segmented: each document carries the hash of
 * what the database said when it was written. What looks different is looked at a second time, for writers go on
 * meanwhile; what is still queued is no difference.
 */
@Component
final class Check {

    private static final Logger LOG = LoggerFactory.getLogger(Check.class);

    private static final int KEYS_A_LOOK = 100;
    private static final int MOST_EXAMPLES = 20;

    /** Nobody's key; what has a field that is no key, or none at all, was not written by us. */
    private static final String NO_KEY = "";

    private final DocumentSources sources;
    private final SearchIndexes indexes;
    private final SearchCluster cluster;
    private final IndexContents contents;
    private final UpkeepJobs jobs;
    private final IndexTasks tasks;
    private final IndexQueue queue;

    Check(
            DocumentSources sources,
            SearchIndexes indexes,
            SearchCluster cluster,
            IndexContents contents,
            UpkeepJobs jobs,
            IndexTasks tasks,
            IndexQueue queue) {
        this.sources = sources;
        this.indexes = indexes;
        this.cluster = cluster;
        this.contents = contents;
        this.jobs = jobs;
        this.tasks = tasks;
        this.queue = queue;
    }

    /**
     * Does the job.
     *
     * @param stop throws {@link Stopped} when the work is to leave off
     * @throws SearchClusterUnavailable when Elasticsearch is away; to be called again
     */
    void run(UpkeepJob job, Runnable stop) {
        DocumentSource source = sources.of(job.kind());
        boolean complete = job.task() == UpkeepTask.FULL_CHECK;
        jobs.start(job.id(), source.count());
        String alias = indexes.alias(source.schema());
        cluster.refresh(alias);
        Suspects suspects = new Suspects();
        try (IndexContents.Scan scan =
                contents.scan(alias, DocumentFields.KEY, complete ? List.of() : KeyComparison.FIELDS)) {
            walk(job, source, scan, complete, suspects, stop);
        }
        Found found = lookAgain(source, alias, suspects, complete, stop);
        jobs.found(job.id(), found.findings());
        if (found.findings().count() > 0) {
            LOG.warn("The index {} differed from the database and is mended: {}", alias, found.findings());
        }
    }

    private void walk(
            UpkeepJob job,
            DocumentSource source,
            IndexContents.Scan scan,
            boolean complete,
            Suspects suspects,
            Runnable stop) {
        @Nullable UUID last = null;
        long done = 0;
        long documents = 0;
        for (List<UUID> keys = source.keysAfter(null, source.keysAPage());
                !keys.isEmpty();
                keys = source.keysAfter(last, source.keysAPage())) {
            stop.run();
            last = keys.getLast();
            Map<String, List<Indexed>> indexed = upTo(scan, last.toString());
            Map<UUID, List<SourceDocument>> expected = source.find(keys);
            for (UUID key : keys) {
                List<SourceDocument> said = expected.getOrDefault(key, List.of());
                List<Indexed> of = Objects.requireNonNullElse(indexed.remove(key.toString()), List.of());
                documents += said.size();
                if (!KeyComparison.of(said, of, complete).isEmpty()) {
                    suspects.add(key);
                }
            }
            indexed.forEach(suspects::addUnknown);
            done += keys.size();
            jobs.stands(job.id(), new UpkeepJobs.Standing("", last, done, documents));
        }
        while (scan.hasNext()) {
            stop.run();
            suspects.addUnknown(key(scan.peek()), List.of(scan.next()));
        }
    }

    /** The documents up to that key, and with it, key by key. */
    private static Map<String, List<Indexed>> upTo(IndexContents.Scan scan, String last) {
        Map<String, List<Indexed>> byKey = new LinkedHashMap<>();
        while (scan.hasNext()) {
            String key = key(scan.peek());
            if (key.equals(NO_KEY) || key.compareTo(last) > 0) {
                break;
            }
            byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(scan.next());
        }
        return byKey;
    }

    private static String key(Indexed document) {
        return document.fields().get(DocumentFields.KEY) instanceof String key ? key : NO_KEY;
    }

    private Found lookAgain(DocumentSource source, String alias, Suspects suspects, boolean complete, Runnable stop) {
        Found found = new Found();
        removeStrangers(alias, suspects.strangers, found);
        List<UUID> keys = List.copyOf(suspects.keys);
        for (int from = 0; from < keys.size(); from += KEYS_A_LOOK) {
            stop.run();
            Set<UUID> looked = new LinkedHashSet<>(keys.subList(from, Math.min(keys.size(), from + KEYS_A_LOOK)));
            looked.removeAll(tasks.waiting(source.kind(), looked));
            mend(source, alias, looked, complete, found);
        }
        return found;
    }

    private void removeStrangers(String alias, List<Indexed> strangers, Found found) {
        strangers.forEach(stranger -> found.add(new Difference(Difference.Kind.EXTRA, stranger.id())));
        remove(alias, strangers);
    }

    private void remove(String alias, List<Indexed> extra) {
        if (!extra.isEmpty()) {
            long reading = tasks.nextReading();
            cluster.write(
                    alias,
                    extra.stream()
                            .map(document ->
                                    new IndexWrite.Remove(document.id(), Math.max(reading, document.version())))
                            .toList());
        }
    }

    /** Queued, for the workers read and write in an order that loses nothing; a version from the future is overtaken. */
    private void mend(DocumentSource source, String alias, Collection<UUID> keys, boolean complete, Found found) {
        if (keys.isEmpty()) {
            return;
        }
        cluster.refresh(alias);
        Map<String, List<Indexed>> indexed = new HashMap<>();
        contents.documents(
                        alias,
                        DocumentFields.KEY,
                        keys.stream().map(UUID::toString).toList(),
                        complete ? List.of() : KeyComparison.FIELDS)
                .forEach(document -> indexed.computeIfAbsent(key(document), none -> new ArrayList<>())
                        .add(document));
        Map<UUID, List<SourceDocument>> expected = source.find(keys);
        List<UUID> wrong = new ArrayList<>();
        List<Indexed> extra = new ArrayList<>();
        for (UUID key : keys) {
            List<Indexed> of = indexed.getOrDefault(key.toString(), List.of());
            List<Difference> differences = KeyComparison.of(expected.getOrDefault(key, List.of()), of, complete);
            if (!differences.isEmpty()) {
                wrong.add(key);
                differences.forEach(found::add);
                of.forEach(document -> tasks.raiseReading(document.version()));
                of.stream()
                        .filter(document -> differences.contains(new Difference(Difference.Kind.EXTRA, document.id())))
                        .forEach(extra::add);
            }
        }
        if (!source.severalDocumentsAKey()) {
            // The workers know but the one document that has its key for a name. What was written meanwhile comes
            // again.
            remove(alias, extra);
        }
        queue.addAll(source.kind(), wrong);
    }

    /** What did not look right at first sight. */
    private static final class Suspects {

        private final Set<UUID> keys = new LinkedHashSet<>();
        private final List<Indexed> strangers = new ArrayList<>();

        void add(UUID key) {
            keys.add(key);
        }

        /** Documents whose key the database did not name. */
        void addUnknown(String key, List<Indexed> documents) {
            try {
                keys.add(UUID.fromString(key));
            } catch (IllegalArgumentException e) {
                strangers.addAll(documents);
            }
        }
    }

    /** What is wrong indeed. */
    private static final class Found {

        private final Map<Difference.Kind, Set<String>> ids = new EnumMap<>(Difference.Kind.class);
        private final List<String> examples = new ArrayList<>();

        void add(Difference difference) {
            boolean unheardOf = ids.computeIfAbsent(difference.kind(), none -> new HashSet<>())
                    .add(difference.id());
            if (unheardOf && examples.size() < MOST_EXAMPLES) {
                examples.add(difference.kind() + " " + difference.id());
            }
        }

        UpkeepJob.Findings findings() {
            return new UpkeepJob.Findings(
                    count(Difference.Kind.MISSING),
                    count(Difference.Kind.ALTERED),
                    count(Difference.Kind.EXTRA),
                    examples);
        }

        private long count(Difference.Kind kind) {
            return ids.getOrDefault(kind, Set.of()).size();
        }
    }
}
