package org.tiaowen.app.searching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.search.saved.SavedSearch;
import org.tiaowen.search.saved.SavedSearches;
import org.tiaowen.search.saved.Saving;

/** The searches a person keeps, for machines. */
@RestController
@RequestMapping("/api/v1/search/saved")
@Tag(name = "检索 Search")
class SavedSearchApi {

    private final SavedSearches saved;

    SavedSearchApi(SavedSearches saved) {
        this.saved = saved;
    }

    /**
     * What is to be kept.
     *
     * @param address of the search page, with all its parameters: {@code /search?q=停车&in=comments}
     */
    record Wish(@Nullable String name, @Nullable String address) {}

    /**
     * A search that is kept.
     *
     * @param lookedAt when it was last looked for new hits; null before the first time
     * @param fresh how many hits are new since its owner last opened it
     * @param tooBroad whether it finds too much for anything to be told of it
     */
    record Kept(
            UUID id,
            String name,
            String address,
            Instant savedAt,
            @Nullable Instant lookedAt,
            long fresh,
            boolean tooBroad) {

        static Kept of(SavedSearch search) {
            return new Kept(
                    search.id(),
                    search.name(),
                    search.address(),
                    search.savedAt(),
                    search.lookedAt().orElse(null),
                    search.fresh(),
                    search.tooBroad());
        }
    }

    /**
     * A search that has been opened.
     *
     * @param search as it was before
     * @param news what was new: of clauses the draft or law and the clause with _ between, of comments the comment
     */
    record Opened(Kept search, Set<String> news) {}

    @GetMapping
    @Operation(summary = "本人已存的检索和新增命中数 One's saved searches, with the number of new hits")
    List<Kept> list(HttpServletRequest caller) {
        return saved.of(Searching.name(caller)).stream().map(Kept::of).toList();
    }

    @PostMapping
    @Operation(summary = "存下一个检索 Save a search")
    @ApiResponse(responseCode = "201", description = "已存 Saved")
    @ApiResponse(responseCode = "422", description = "名称或者地址有误 The name or the address is wrong")
    ResponseEntity<Kept> save(@RequestBody Wish wish, HttpServletRequest caller) {
        String address = wish.address() == null ? "" : wish.address();
        Kept kept = kept(saved.save(
                Searching.name(caller), name(wish), SavedAddresses.of(address).href()));
        return ResponseEntity.created(URI.create("/api/v1/search/saved/" + kept.id()))
                .body(kept);
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个已存的检索 One saved search")
    Kept one(@PathVariable UUID id, HttpServletRequest caller) {
        return saved.find(Searching.name(caller), id).map(Kept::of).orElseThrow(() -> missing(id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "改名 Rename")
    Kept rename(@PathVariable UUID id, @RequestBody Wish wish, HttpServletRequest caller) {
        return kept(saved.rename(Searching.name(caller), id, name(wish)));
    }

    @PostMapping("/{id}/opening")
    @Operation(summary = "查看新增，此后只算更新的 Open it: from now on only what comes later is new")
    Opened open(@PathVariable UUID id, HttpServletRequest caller) {
        String name = Searching.name(caller);
        SavedSearch before = saved.open(name, id).orElseThrow(() -> missing(id));
        return new Opened(Kept.of(before), saved.news(name, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除 Delete")
    void delete(@PathVariable UUID id, HttpServletRequest caller) {
        if (!saved.delete(Searching.name(caller), id)) {
            throw missing(id);
        }
    }

    private static Kept kept(Saving saving) {
        return switch (saving) {
            case Saving.Saved done -> Kept.of(done.search());
            case Saving.Refused refused -> throw ApiRefusal.invalid(SavedSearchProblems.of(refused.faults()));
            case Saving.Gone ignored -> throw new NotFound("saved search");
        };
    }

    private static String name(Wish wish) {
        return wish.name() == null ? "" : wish.name();
    }

    private static NotFound missing(UUID id) {
        return new NotFound("saved search " + id);
    }
}
