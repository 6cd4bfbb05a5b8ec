package org.tiaowen.app.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.tiaowen.search.asking.BoxReading;
import org.tiaowen.search.asking.Titles;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.queries.Facet;

class SearchViewTests {

    private static final SearchAddress ADDRESS = SearchAddress.of(new LinkedMultiValueMap<>());

    private static SearchView of(SearchAddress address) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new SearchView(address, messages, Locale.SIMPLIFIED_CHINESE, (facet, value) -> "");
    }

    @Test
    void valueWithoutANameIsCalledSomethingAndCanBeChosen() {
        SearchView.Choice organs = of(ADDRESS)
                .choices(Facet.OF_CLAUSES, Map.of(Facet.ORGAN, Map.of("", 24L, "江州市人民代表大会常务委员会", 3L)), Set.of())
                .getFirst();

        assertThat(organs.cut()).isFalse();
        assertThat(organs.values())
                .filteredOn(value -> value.count() == 24)
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.name()).isEqualTo("未标明制定机关");
                    assertThat(value.href()).isEqualTo("/search?organ=-");
                });
    }

    @Test
    void ofSeveralValuesOnlyTheChosenOneIsMarked() {
        SearchView.Choice stances = of(ADDRESS.inComments(true).with(Facet.STANCE, "SUPPORT"))
                .choices(
                        Facet.OF_COMMENTS,
                        Map.of(Facet.STANCE, Map.of("SUPPORT", 5L, "OPPOSE", 2L)),
                        Set.of(Facet.STANCE))
                .getFirst();

        assertThat(stances.cut()).isTrue();
        assertThat(stances.values())
                .extracting(SearchView.Value::count, SearchView.Value::chosen)
                .contains(tuple(5L, true), tuple(2L, false));
    }

    @Test
    void nameOfMoreLawsThanAreRankedFirstIsRemarkedOn() {
        Titles many = Titles.of(IntStream.range(0, Titles.MOST_NAMED + 5)
                .mapToObj(i -> (char) ('甲' + i) + "州市停车管理条例")
                .toList());
        Understood understood = BoxReading.of("停车管理条例 收费", many);

        assertThat(of(ADDRESS).chips(understood))
                .extracting(SearchView.Chip::value)
                .singleElement()
                .asString()
                .endsWith("(+" + (Titles.MOST_NAMED + 4) + ")");
        List<SearchView.Note> notes = of(ADDRESS).notes(understood);
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo("MANY_NAMED");
            assertThat(note.limit()).isEqualTo(Titles.MOST_NAMED);
            assertThat(note.wrong()).isFalse();
        });
    }
}
