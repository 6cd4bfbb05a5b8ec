package org.tiaowen.search.index;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for long work on the indexes, tells how far it is, and stops it. Thread-safe. */
@Component
public final class Upkeep {

    /** Who asks when nobody does. */
    public static final String SYSTEM = "system";

    private final UpkeepJobs jobs;
    private final UpkeepWorker worker;

    Upkeep(UpkeepJobs jobs, UpkeepWorker worker) {
        this.jobs = jobs;
        this.worker = worker;
    }

    /**
     * Asks for work on an index; it begins as soon as an instance is free for it.
     *
     * @param by the user
     * @return the id of the job; empty while other work on that index is wanted or under way
     */
    public Optional<Long> want(UpkeepTask task, IndexKind kind, String by) {
        Optional<Long> wanted = jobs.want(task, kind, by);
        worker.look();
        return wanted;
    }

    /** Asks to stop it; what a rebuild has begun is thrown away. False when it is over already, or never was. */
    public boolean cancel(long id) {
        boolean cancelled = jobs.cancel(id);
        worker.look();
        return cancelled;
    }

    /** The job with that id. */
    public Optional<UpkeepJob> find(long id) {
        return jobs.find(id);
    }

    /** The newest jobs, the last first. */
    public List<UpkeepJob> newest(int most) {
        return jobs.newest(most);
    }
}
