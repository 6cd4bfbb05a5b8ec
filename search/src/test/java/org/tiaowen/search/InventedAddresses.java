package org.tiaowen.search;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tiaowen.search.queries.ClauseQuery;
import org.tiaowen.search.queries.CommentQuery;
import org.tiaowen.search.queries.Paging;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.saved.AddressReading;
import org.tiaowen.search.saved.Watched;

/** Addresses as short as can be, {@code comments?words}, and owners whose names begin with what they may do. */
@Component
public class InventedAddresses implements AddressReading {

    @Override
    public Optional<Watched> read(String owner, String address) {
        String words = address.substring(address.indexOf('?') + 1);
        Reader reader = owner.startsWith("staff") ? Reader.STAFF : Reader.EXPERT;
        if (words.isEmpty() || owner.startsWith("nobody")) {
            return Optional.empty();
        }
        return Optional.of(
                address.startsWith("comments")
                        ? new Watched.Comments(CommentQuery.of(words, Paging.first(1)), reader)
                        : new Watched.Clauses(ClauseQuery.of(words, Paging.first(1)), reader));
    }
}
