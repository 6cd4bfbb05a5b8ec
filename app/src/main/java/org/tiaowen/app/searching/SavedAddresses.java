package org.tiaowen.app.searching;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.tiaowen.app.account.Account;
import org.tiaowen.app.account.Accounts;
import org.tiaowen.search.queries.ClauseQuery;
import org.tiaowen.search.queries.CommentQuery;
import org.tiaowen.search.queries.Paging;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.saved.AddressReading;
import org.tiaowen.search.saved.Watched;

/** Reads the addresses of saved searches, with the rights their owners have now. */
@Component
class SavedAddresses implements AddressReading {

    private final Accounts accounts;

    SavedAddresses(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Watched> read(String owner, String address) {
        SearchAddress said = of(address);
        return said.asksForSomething()
                ? accounts.find(owner)
                        .filter(Account::enabled)
                        .flatMap(CommentReaders::of)
                        .map(reader -> watched(said, reader))
                : Optional.empty();
    }

    private static Watched watched(SearchAddress said, Reader reader) {
        Paging one = Paging.first(1);
        return said.comments()
                ? new Watched.Comments(
                        new CommentQuery(
                                said.q(),
                                Searching.commentFilters(said),
                                one,
                                Searching.listing(said, false, null, null)),
                        reader)
                : new Watched.Clauses(
                        new ClauseQuery(
                                said.q(),
                                Searching.clauseFilters(said),
                                one,
                                Searching.listing(said, false, null, null)),
                        reader);
    }

    /** The search of an address as it is kept. */
    static SearchAddress of(String address) {
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        UriComponentsBuilder.newInstance()
                .query(address.substring(address.indexOf('?') + 1))
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.stream()
                        .filter(value -> value != null)
                        .forEach(value -> decoded.add(name, decode(value))));
        return SearchAddress.of(decoded).first();
    }

    /** What somebody has typed with a percent sign in it is taken as it is. */
    private static String decode(String value) {
        try {
            return UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException typed) {
            return value;
        }
    }
}
