package org.tiaowen.app.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.search.queries.Facet;

class SearchAddressTests {

    private static SearchAddress read(String query) {
        MultiValueMap<String, String> said =
                UriComponentsBuilder.fromUriString("/search?" + query).build().getQueryParams();
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        said.forEach((name, values) ->
                values.forEach(value -> decoded.add(name, UriUtils.decode(value, StandardCharsets.UTF_8))));
        return SearchAddress.of(decoded);
    }

    @Test
    void yearThatIsNoNumberIsNoChoice() {
        assertThat(read("q=a&year=abc").chosen()).isEmpty();
        assertThat(read("q=a&year=20211").chosen()).isEmpty();
        assertThat(read("q=a&year=2021").chosen()).containsEntry(Facet.YEAR, "2021");
    }

    @Test
    void pageThatIsNoNumberIsTheFirst() {
        assertThat(read("q=a&page=x").page()).isEqualTo(1);
        assertThat(read("q=a&page=0").page()).isEqualTo(1);
        assertThat(read("q=a&page=99999999999").page()).isEqualTo(1);
        assertThat(read("q=a&page=3").page()).isEqualTo(3);
    }

    @Test
    void valueWithoutANameIsKeptByTheAddress() {
        SearchAddress chosen = read("q=a").with(Facet.ORGAN, "").with(Facet.YEAR, Facet.YEAR.nameless());

        assertThat(chosen.href()).isEqualTo("/search?q=a&organ=-&year=-");
        assertThat(read("q=a&organ=-&year=-").chosen()).isEqualTo(chosen.chosen());
        assertThat(read("q=a&organ=").chosen()).isEmpty();
    }

    @Test
    void pageOfTheApiBehindTheLastIsRefusedAndNotTheLastOnceMore() {
        assertThat(SearchApi.paging(49, 20).from()).isEqualTo(980);
        assertThatThrownBy(() -> SearchApi.paging(50, 20)).isInstanceOf(ApiRefusal.class);
        assertThatThrownBy(() -> SearchApi.paging(Integer.MAX_VALUE, 100)).isInstanceOf(ApiRefusal.class);
    }
}
