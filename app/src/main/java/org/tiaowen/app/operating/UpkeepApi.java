package org.tiaowen.app.operating;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.search.index.IndexHealth;
import org.tiaowen.search.index.IndexKind;
import org.tiaowen.search.index.SearchStatus;
import org.tiaowen.search.index.Upkeep;
import org.tiaowen.search.index.UpkeepJob;
import org.tiaowen.search.index.UpkeepTask;

/** Building the search index anew and comparing it with the database, for machines. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "索引维护 Upkeep of the index")
class UpkeepApi {

    private static final int JOBS_TOLD = 50;

    private final Upkeep upkeep;
    private final IndexHealth health;

    UpkeepApi(Upkeep upkeep, IndexHealth health) {
        this.upkeep = upkeep;
        this.health = health;
    }

    /** What is to be done. */
    record Wish(@Nullable UpkeepTask task, @Nullable IndexKind kind) {}

    /** Work that was accepted. */
    record Wanted(long id) {}

    /**
     * How far the index is behind the database.
     *
     * @param pending changes that are not written yet
     * @param refused those that were refused at least once
     * @param waitingSince when the oldest of them was queued
     * @param trouble why nothing can be written, if so
     */
    record State(
            long pending,
            long refused,
            @Nullable Instant waitingSince,
            @Nullable String trouble) {

        static State of(SearchStatus status) {
            return new State(
                    status.pending(),
                    status.refused(),
                    status.waitingSince().orElse(null),
                    status.trouble().map(SearchStatus.Trouble::reason).orElse(null));
        }
    }

    /**
     * Long work on an index.
     *
     * @param keysDone texts, or comments, that are done
     * @param documents documents written or compared
     * @param missing what a check found the index to lack
     * @param altered what it found to say something else
     * @param extra what it found the database not to have
     */
    record Job(
            long id,
            UpkeepTask task,
            IndexKind kind,
            String wantedBy,
            Instant wantedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            UpkeepJob.@Nullable Outcome outcome,
            @Nullable String trouble,
            long keysDone,
            long keysTotal,
            long documents,
            long missing,
            long altered,
            long extra,
            List<String> examples) {

        static Job of(UpkeepJob job) {
            return new Job(
                    job.id(),
                    job.task(),
                    job.kind(),
                    job.wantedBy(),
                    job.wantedAt(),
                    job.startedAt(),
                    job.finishedAt(),
                    job.outcome(),
                    job.trouble().orElse(null),
                    job.progress().done(),
                    job.progress().total(),
                    job.progress().documents(),
                    job.findings().missing(),
                    job.findings().altered(),
                    job.findings().extra(),
                    job.findings().examples());
        }
    }

    @GetMapping("/state")
    @Operation(summary = "索引落后多少 How far the index is behind")
    State state() {
        return State.of(health.status());
    }

    @GetMapping("/upkeep")
    @Operation(summary = "最近的维护任务 The newest work on the indexes")
    List<Job> jobs() {
        return upkeep.newest(JOBS_TOLD).stream().map(Job::of).toList();
    }

    @GetMapping("/upkeep/{job}")
    @Operation(summary = "一项任务的进度 How far one is")
    Job job(@PathVariable long job) {
        return Job.of(existing(job));
    }

    @PostMapping("/upkeep")
    @Operation(summary = "重建或核对 Rebuild or check")
    @ApiResponse(responseCode = "202", description = "已经接受，进度见 Location Accepted; progress at Location")
    @ApiResponse(responseCode = "409", description = "该索引已有任务 There is other work on that index")
    @ApiResponse(responseCode = "422", description = "没有写明任务或者索引 No task or no index is named")
    ResponseEntity<Wanted> want(@RequestBody Wish wish, Principal by) {
        UpkeepTask task = wish.task();
        IndexKind kind = wish.kind();
        if (task == null || kind == null) {
            throw ApiRefusal.invalid(missing("task", task).and(missing("kind", kind)));
        }
        Optional<Long> wanted = upkeep.want(task, kind, by.getName());
        long id = wanted.orElseThrow(() -> new ApiRefusal(HttpStatus.CONFLICT, "upkeep-busy"));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/search/upkeep/" + id))
                .body(new Wanted(id));
    }

    private static Problems missing(String field, @Nullable Object value) {
        return value == null ? Problems.of(Problem.at(field, "api.fault.missing")) : Problems.NONE;
    }

    @DeleteMapping("/upkeep/{job}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "取消 Stop it")
    void cancel(@PathVariable long job) {
        existing(job);
        if (!upkeep.cancel(job)) {
            throw new ApiRefusal(HttpStatus.CONFLICT, "upkeep-over");
        }
    }

    private UpkeepJob existing(long id) {
        return upkeep.find(id).orElseThrow(() -> new NotFound("upkeep " + id));
    }
}
