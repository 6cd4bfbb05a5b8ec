package org.tiaowen.search.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.TextReader;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.search.InventedComments;
import org.tiaowen.search.SearchIntegrationTest;
import org.tiaowen.search.asking.Remark;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.elasticsearch.SearchCluster;
import org.tiaowen.search.index.ClauseIndexing;
import org.tiaowen.search.index.CommentDocument;
import org.tiaowen.search.index.SearchAliases;
import org.tiaowen.search.language.Segmenter;

@Timeout(180)
class SearchIntegrationTests extends SearchIntegrationTest {

    @Autowired
    private ClauseSearch clauseSearch;

    @Autowired
    private CommentSearch commentSearch;

    @Autowired
    private ClauseIndexing clauseIndexing;

    @Autowired
    private SearchCluster cluster;

    @Autowired
    private SearchAliases aliases;

    @Autowired
    private Segmenter segmenter;

    @Autowired
    private Spelling spelling;

    /** Every test has a city of its own, for all search the same index. */
    private final String city = "丹霞" + UUID.randomUUID().toString().substring(0, 6) + "市";

    @SuppressWarnings("NullAway.Init") // set before each test
    private Version parking;

    @BeforeEach
    void parkingRegulation() {
        parking = draftOf(PARKING.replace("江州市", city));
        written();
    }

    @Test
    void wordsFindTheClauseAndAreMarked() {
        ClauseHit best = clauses(inParking("停车 收费")).getFirst();

        assertThat(best.number()).isEqualTo("第三条");
        assertThat(best.title()).isEqualTo(city + "停车管理条例");
        assertThat(best.headings()).singleElement().asString().contains("停车收费");
        assertThat(best.fragments().getFirst().runs())
                .filteredOn(Fragment.Run::marked)
                .extracting(Fragment.Run::text)
                .contains("停车收费");
    }

    @Test
    void citationFindsTheClauseFirstWhateverElseIsSimilar() {
        for (String typed :
                List.of(city + "停车管理条例 第四条", city + "停车管理条例第四条", city + "停车管理条例 4条", "《" + city + "停车管理条例》第４条")) {
            ClauseHit best = clauses(ClauseQuery.of(typed, Paging.first(5))).getFirst();

            assertThat(best.number()).isEqualTo("第四条");
            assertThat(best.version()).isEqualTo(parking.id());
        }
    }

    @Test
    void citedItemIsThePartOfTheHit() {
        ClauseHit best = clauses(ClauseQuery.of(city + "停车管理条例第三条第二款第（二）项", Paging.first(5)))
                .getFirst();

        assertThat(best.part()).hasValueSatisfying(part -> {
            assertThat(part.paragraph()).isEqualTo(2);
            assertThat(part.item()).isEqualTo(2);
            assertThat(versions.clause(parking.id(), part.id())).isPresent();
        });
    }

    @Test
    void wordsTellThePartThatSaysThem() {
        assertThat(clauses(inParking("收费票据")).getFirst().part())
                .hasValueSatisfying(part -> assertThat(part.item()).isEqualTo(2));
    }

    @Test
    void traditionalFullWidthAndArabicFindTheSame() {
        assertThat(clauses(inParking("停車收費")).getFirst().number()).isEqualTo("第三条");
        assertThat(clauses(inParking("２００元")).getFirst().number()).isEqualTo("第三条");
    }

    @Test
    void clauseThatSharesSingleCharactersOnlyIsNoHit() {
        assertThat(clauses(inParking("鸟车鱼"))).isEmpty();
    }

    @Test
    void emptyBoxShowsEverythingTheFiltersLetThrough() {
        assertThat(clauses(inParking(""))).hasSize(4);
    }

    @Test
    void newestVersionHidesTheEarlierOneUnlessItIsNamed() {
        LegalText changed = TextReader.read(PARKING.replace("江州市", city).replace("二百元", "三百元"))
                .text();
        workingCopies.save(parking.draft(), changed, 1, "drafter");
        Version second = commit(parking.draft());
        written();

        ClauseQuery newest =
                new ClauseQuery("收费不超过", ClauseQuery.Filters.NEWEST.inDraft(parking.draft()), Paging.first(5));
        assertThat(clauses(newest)).extracting(ClauseHit::version).containsOnly(second.id());
        assertThat(clauses(inParking("收费不超过"))).extracting(ClauseHit::version).containsOnly(parking.id());
    }

    @Test
    void publicFindsNothingButPublicVersions() {
        ClauseQuery query = ClauseQuery.of(city + "停车管理条例 第四条", Paging.first(20));
        assertThat(page(clauseSearch.search(query, Reader.PUBLIC)).hits())
                .noneMatch(hit -> hit.draft().equals(parking.draft()));

        publicity.open(parking.id());
        clauseIndexing.publicityChanged(parking);
        written();

        assertThat(page(clauseSearch.search(query, Reader.PUBLIC))
                        .hits()
                        .getFirst()
                        .version())
                .isEqualTo(parking.id());
    }

    @Test
    void pagesFollowEachOtherAndTellTheTotal() {
        ClauseQuery.Filters here = ClauseQuery.Filters.NONE.inVersion(parking.id());
        SearchPage<ClauseHit> first =
                page(clauseSearch.search(new ClauseQuery("停车", here, new Paging(0, 2)), Reader.STAFF));
        SearchPage<ClauseHit> second =
                page(clauseSearch.search(new ClauseQuery("停车", here, new Paging(2, 2)), Reader.STAFF));

        assertThat(first.total()).isEqualTo(4);
        assertThat(first.hasMore()).isTrue();
        assertThat(second.hasMore()).isFalse();
        assertThat(first.hits())
                .extracting(ClauseHit::clause)
                .doesNotContainAnyElementsOf(
                        second.hits().stream().map(ClauseHit::clause).toList());
    }

    @Test
    void hostileTextsInTheBoxAreJustWords() {
        for (String typed :
                List.of("*:*", "text:停车 OR 1", "{\"match_all\":{}}", "\"", "((((", "𠮷😀\uD800", "9".repeat(5_000))) {
            assertThat(clauseSearch.search(inParking(typed), Reader.STAFF)).isInstanceOf(SearchPage.class);
        }
    }

    @Test
    void commentsAreFoundByWordsAndByTheClauseTheyAreLinkedTo() {
        ProvisionId fourth = clauses(ClauseQuery.of(city + "停车管理条例 第四条", Paging.first(1)))
                .getFirst()
                .clause();
        CommentDocument linked = queued(comments.say("门口总被占着，请管一管", fourth));
        CommentDocument other = queued(comments.say("建议" + city + "夜间免费停车"));
        written();

        assertThat(comments(CommentQuery.of(city + "停车管理条例 第四条", Paging.first(5)))
                        .getFirst()
                        .comment())
                .isEqualTo(linked.id());
        assertThat(comments(CommentQuery.of(city + "夜间免费", Paging.first(5)))
                        .getFirst()
                        .comment())
                .isEqualTo(other.id());
        assertThat(comments(new CommentQuery("", CommentQuery.Filters.onClause(fourth), Paging.first(5))))
                .extracting(CommentHit::comment)
                .containsExactly(linked.id());
    }

    @Test
    void neitherThePublicNorExpertsFindWithheldComments() {
        CommentDocument withheld =
                queued(comments.keep(InventedComments.comment(UUID.randomUUID(), city + "被屏蔽的话", "WEB", false)));
        CommentDocument published = queued(comments.say(city + "公开的话"));
        written();

        List<CommentHit> seen = page(commentSearch.search(CommentQuery.of(city, Paging.first(10)), Reader.PUBLIC))
                .hits();
        assertThat(seen)
                .extracting(CommentHit::comment)
                .contains(published.id())
                .doesNotContain(withheld.id());
        assertThat(page(commentSearch.search(CommentQuery.of(city, Paging.first(10)), Reader.EXPERT))
                        .hits())
                .extracting(CommentHit::comment)
                .contains(published.id())
                .doesNotContain(withheld.id());
        assertThat(comments(CommentQuery.of(city, Paging.first(10))))
                .extracting(CommentHit::comment)
                .contains(published.id(), withheld.id());
    }

    @Test
    void commentIsFoundByWhatItWasAnsweredInPublic() {
        CommentDocument asked = comments.say(city + "夜里能不能免费停");
        CommentDocument.Handling answered =
                new CommentDocument.Handling(List.of(), List.of(), List.of(), List.of(city + "将另行制定错时共享的办法"));
        queued(comments.keep(InventedComments.answered(asked, answered)));
        written();

        CommentHit found = comments(CommentQuery.of("“" + city + "将另行制定” 错时共享", Paging.first(5)))
                .getFirst();

        assertThat(found.comment()).isEqualTo(asked.id());
        assertThat(found.answers().getFirst().runs())
                .filteredOn(Fragment.Run::marked)
                .extracting(Fragment.Run::text)
                .anyMatch(text -> text.contains("错时"));
    }

    @Test
    void commentsAreFilteredBySourceAndTime() {
        CommentDocument batch =
                queued(comments.keep(InventedComments.comment(UUID.randomUUID(), city + "意见一", "BATCH", true)));
        queued(comments.say(city + "意见二"));
        written();

        CommentQuery.Filters fromBatch = new CommentQuery.Filters(
                null, null, null, null, "BATCH", null, Instant.parse("2026-11-01T00:00:00Z"), null);
        assertThat(comments(new CommentQuery(city, fromBatch, Paging.first(5))))
                .extracting(CommentHit::comment)
                .containsExactly(batch.id());
        CommentQuery.Filters later = new CommentQuery.Filters(
                null, null, null, null, null, null, Instant.parse("2026-11-02T00:00:00Z"), null);
        assertThat(comments(new CommentQuery(city, later, Paging.first(5)))).isEmpty();
    }

    @Test
    void slipOfThePenIsProposedAndNotCorrected() {
        Understood understood = page(clauseSearch.search(ClauseQuery.of("占用道路停车伯位", Paging.first(5)), Reader.STAFF))
                .understood();

        assertThat(understood.words()).isEqualTo("占用道路停车伯位");
        assertThat(understood.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.SPELLING);
            assertThat(remark.words()).isEqualTo("道路停车伯位");
            assertThat(remark.instead()).isEqualTo("占用道路停车泊位");
        });
        assertThat(page(clauseSearch.search(inParking("停车收费"), Reader.STAFF))
                        .understood()
                        .remarks())
                .isEmpty();
    }

    @Test
    void clauseInSeveralVersionsIsCountedOnce() {
        LegalText changed = TextReader.read(PARKING.replace("江州市", city).replace("二百元", "三百元"))
                .text();
        workingCopies.save(parking.draft(), changed, 1, "drafter");
        commit(parking.draft());
        written();
        ClauseQuery.Filters all = ClauseQuery.Filters.NONE.inDraft(parking.draft());
        Listing counted = new Listing(Listing.Order.FIT, false, true, Map.of(), null, null);

        SearchPage<ClauseHit> found =
                page(clauseSearch.search(new ClauseQuery("", all, Paging.first(10), counted), Reader.STAFF));

        assertThat(found.total()).isEqualTo(found.hits().size());
        assertThat(found.hits()).allMatch(hit -> hit.others().size() == 1);
        assertThat(found.facets().get(Facet.ORIGIN)).containsEntry("DRAFT", found.total());
    }

    @Test
    void hitsWithoutAnOrganOrAYearAreCountedAndCanBeChosen() {
        SearchPage<ClauseHit> found = listed("停车", Listing.Order.FIT, Map.of());

        assertThat(found.facets()).containsEntry(Facet.ORGAN, Map.of("", found.total()));
        assertThat(found.facets().getOrDefault(Facet.YEAR, Map.of()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(found.total());
        assertThat(found.cut()).isEmpty();
        assertThat(listed("停车", Listing.Order.FIT, Map.of(Facet.ORGAN, "")).total())
                .isEqualTo(found.total());
        assertThat(listed("停车", Listing.Order.FIT, Map.of(Facet.STAGE, "")).total())
                .isZero();
    }

    @Test
    void commentsWithoutAStanceAreCountedAndCanBeChosen() {
        queued(comments.say(city + "夜间免费停车"));
        written();
        for (Map<Facet, String> chosen :
                List.of(Map.<Facet, String>of(), Map.of(Facet.STANCE, ""), Map.of(Facet.CONTACT_POINT, ""))) {
            Listing listing = new Listing(Listing.Order.FIT, false, true, chosen, null, null);
            SearchPage<CommentHit> found = page(commentSearch.search(
                    new CommentQuery("“" + city + "夜间”", CommentQuery.Filters.NONE, Paging.first(5), listing),
                    Reader.STAFF));

            assertThat(found.total()).isEqualTo(1);
            assertThat(found.facets()).containsEntry(Facet.STANCE, Map.of("", 1L));
        }
    }

    @Test
    void citedClauseIsNotMissingBecauseItIsNotAmongTheFirst() {
        KnownTitles askedNow = new KnownTitles(cluster, aliases, Clock.systemUTC());
        ClauseSearch search = new ClauseSearch(cluster, aliases, segmenter, askedNow, spelling);
        ClauseQuery.Filters here = ClauseQuery.Filters.NONE.inDraft(parking.draft());
        for (Listing.Order order : Listing.Order.values()) {
            Listing listing = new Listing(order, false, false, Map.of(), null, null);
            ClauseQuery there = new ClauseQuery(city + "停车管理条例 第四条 停车", here, Paging.first(1), listing);
            ClauseQuery gone = new ClauseQuery(city + "停车管理条例 第九条 停车", here, Paging.first(1), listing);

            assertThat(page(search.search(there, Reader.STAFF)).understood().remarks())
                    .isEmpty();
            assertThat(page(search.search(gone, Reader.STAFF)).understood().remarks())
                    .extracting(Remark::kind)
                    .containsExactly(Remark.Kind.NO_SUCH_CLAUSE);
        }
    }

    @Test
    void opinionOnAnItemChoosesItsArticle() {
        ProvisionId item = clauses(ClauseQuery.of(city + "停车管理条例第三条第二款第（二）项", Paging.first(1)))
                .getFirst()
                .part()
                .orElseThrow()
                .id();
        queued(comments.say(city + "票据太难拿到", item));
        written();

        assertThat(clauses(inParking("意见:" + city + "票据太难拿到"))).singleElement().satisfies(hit -> {
            assertThat(hit.number()).isEqualTo("第三条");
            assertThat(hit.fragments().stream().flatMap(fragment -> fragment.runs().stream()))
                    .noneMatch(Fragment.Run::marked);
        });
    }

    private SearchPage<ClauseHit> listed(String text, Listing.Order order, Map<Facet, String> chosen) {
        ClauseQuery.Filters here = ClauseQuery.Filters.NONE.inDraft(parking.draft());
        Listing listing = new Listing(order, false, true, chosen, null, null);
        return page(clauseSearch.search(new ClauseQuery(text, here, Paging.first(10), listing), Reader.STAFF));
    }

    private ClauseQuery inParking(String text) {
        return new ClauseQuery(text, ClauseQuery.Filters.NONE.inVersion(parking.id()), Paging.first(10));
    }

    private void written() {
        awaitEmptyQueue();
        cluster.refresh(aliases.clauses());
        cluster.refresh(aliases.comments());
    }

    private List<ClauseHit> clauses(ClauseQuery query) {
        return page(clauseSearch.search(query, Reader.STAFF)).hits();
    }

    private List<CommentHit> comments(CommentQuery query) {
        return page(commentSearch.search(query, Reader.STAFF)).hits();
    }

    private static <H> SearchPage<H> page(SearchResult<H> result) {
        return switch (result) {
            case SearchPage<H> page -> page;
            case SearchUnavailable<H> unavailable -> throw new AssertionError(unavailable.reason());
        };
    }
}
