package org.tiaowen.app.searching;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.tiaowen.search.queries.Facet;
import org.tiaowen.search.queries.Listing;

/**
 * Everything a search page shows, as its address says it: a bookmark is the whole search.
 *
 * @param q the box
 * @param comments whether opinions are searched, not clauses
 * @param draft one draft only, as its id; empty for all
 * @param all whether earlier versions are searched too
 * @param literally whether nothing is looked for but what was typed
 * @param order which hits come first
 * @param chosen values of facets
 * @param saved the saved search this is, as its id; empty where it is none
 * @param fresh whether only what is new of it is shown
 * @param page from 1
 * @param moment the frozen index the earlier pages came from; null for the first page
 */
record SearchAddress(
        String q,
        boolean comments,
        String draft,
        boolean all,
        boolean literally,
        Listing.Order order,
        Map<Facet, String> chosen,
        String saved,
        boolean fresh,
        int page,
        @Nullable String moment) {

    private static final String COMMENTS = "comments";

    /** Stands in an address for the value of a facet without a name, for a parameter without a value is no choice. */
    private static final String NAMELESS = "-";

    static SearchAddress of(MultiValueMap<String, String> said) {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = said.getFirst(name(facet));
            if (value != null && isValue(facet, value)) {
                chosen.put(facet, value.equals(NAMELESS) ? facet.nameless() : value);
            }
        }
        return new SearchAddress(
                text(said, "q"),
                text(said, "in").equals(COMMENTS),
                text(said, "draft"),
                text(said, "all").equals("true"),
                text(said, "exact").equals("true"),
                order(text(said, "sort")),
                chosen,
                text(said, "saved"),
                text(said, "new").equals("true"),
                page(text(said, "page")),
                said.getFirst("at"));
    }

    /** A year is a number; another one would be no narrower search but a question Elasticsearch refuses. */
    private static boolean isValue(Facet facet, String value) {
        return value.equals(NAMELESS) || (facet == Facet.YEAR ? value.matches("[0-9]{1,4}") : !value.isBlank());
    }

    private static String text(MultiValueMap<String, String> said, String name) {
        String value = said.getFirst(name);
        return value == null ? "" : value;
    }

    private static Listing.Order order(String said) {
        for (Listing.Order order : Listing.Order.values()) {
            if (order.name().equalsIgnoreCase(said)) {
                return order;
            }
        }
        return Listing.Order.FIT;
    }

    private static int page(String said) {
        return said.matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(said)) : 1;
    }

    static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether anything is asked for at all. */
    public boolean asksForSomething() {
        return !q.isBlank() || !draft.isEmpty() || !chosen.isEmpty();
    }

    /** What is typed in the address line. */
    public String href() {
        return href("/search");
    }

    /** The same search at another address, without its page. */
    public String href(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        put(address, "q", q);
        put(address, "in", comments ? COMMENTS : "");
        put(address, "draft", draft);
        put(address, "all", all ? "true" : "");
        put(address, "exact", literally ? "true" : "");
        put(address, "sort", order == Listing.Order.FIT ? "" : order.name().toLowerCase(Locale.ROOT));
        chosen.forEach((facet, value) -> put(address, name(facet), value.equals(facet.nameless()) ? NAMELESS : value));
        put(address, "saved", saved);
        put(address, "new", fresh ? "true" : "");
        put(address, "page", page > 1 ? Integer.toString(page) : "");
        put(address, "at", page > 1 && moment != null ? moment : "");
        return address.build(true).toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }

    public SearchAddress asking(String other) {
        return with(other, draft, all, literally, order, chosen);
    }

    public SearchAddress inComments(boolean so) {
        return new SearchAddress(q, so, draft, all, literally, Listing.Order.FIT, Map.of(), "", false, 1, null);
    }

    public SearchAddress inDraft(String one) {
        return with(q, one, all, literally, order, chosen);
    }

    public SearchAddress inAll(boolean so) {
        return with(q, draft, so, literally, order, chosen);
    }

    public SearchAddress literally(boolean so) {
        return with(q, draft, all, so, order, chosen);
    }

    public SearchAddress by(Listing.Order other) {
        return new SearchAddress(q, comments, draft, all, literally, other, chosen, saved, fresh, 1, null);
    }

    public SearchAddress with(Facet facet, String value) {
        Map<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(chosen);
        more.put(facet, value);
        return with(q, draft, all, literally, order, more);
    }

    public SearchAddress without(Facet facet) {
        Map<Facet, String> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(chosen);
        fewer.remove(facet);
        return with(q, draft, all, literally, order, fewer);
    }

    /** Another search, and so none that is saved. */
    private SearchAddress with(
            String text, String one, boolean older, boolean asTyped, Listing.Order first, Map<Facet, String> values) {
        return new SearchAddress(text, comments, one, older, asTyped, first, values, "", false, 1, null);
    }

    public SearchAddress onPage(int other, @Nullable String frozen) {
        return new SearchAddress(q, comments, draft, all, literally, order, chosen, saved, fresh, other, frozen);
    }

    /** The first page of it as it is now: what is kept and sent on. */
    public SearchAddress first() {
        return with(q, draft, all, literally, order, chosen);
    }

    /** The same as the saved search of that id. */
    public SearchAddress saved(String id, boolean newOnly) {
        return new SearchAddress(q, comments, draft, all, literally, order, chosen, id, newOnly, 1, null);
    }
}
