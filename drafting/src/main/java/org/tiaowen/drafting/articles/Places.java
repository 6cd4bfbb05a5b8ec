package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The places of the provisions of one text, both ways, and how each is called.
 *
 * <p>Articles, items and sub-items are counted by the number they carry, paragraphs by their place among the paragraphs of
 * their article. Two provisions can claim one place (第三条 twice): {@link #at} lists them all. Articles of annexes have no
 * place, for 第三条 alone does not name them. A further paragraph inside an item has the place of the item. Immutable.
 */
public final class Places {

    private final Map<ProvisionId, Place> places = new HashMap<>();
    private final Map<Place, List<Provision>> provisions = new LinkedHashMap<>();
    /** Of the provisions without a place; the others are called by it. */
    private final Map<ProvisionId, String> designations = new HashMap<>();

    private Places() {}

    /** The places of {@code text}. */
    public static Places of(LegalText text) {
        Places places = new Places();
        for (Provision provision : text.provisions()) {
            places.division(provision, "", false);
        }
        return places;
    }

    /** The place of a provision of an article; empty for chapters, annexes and the provisions of a decision. */
    public Optional<Place> of(ProvisionId id) {
        return Optional.ofNullable(places.get(id));
    }

    /** Every provision that stands at that place; more than one only where the numbering is faulty. */
    public List<Provision> at(Place place) {
        return provisions.getOrDefault(place, List.of());
    }

    /** All places in reading order. */
    public List<Place> all() {
        return List.copyOf(provisions.keySet());
    }

    /**
     * What the provision is called: 第十二条第二款第三项, 第二章第一节, 三、, （五）, 附件一, 序言. Empty for a provision that is not of
     * this text.
     */
    public Optional<String> designation(ProvisionId id) {
        Place place = places.get(id);
        return place == null ? Optional.ofNullable(designations.get(id)) : Optional.of(place.printed());
    }

    private void division(Provision provision, String around, boolean annexed) {
        if (provision.level() == Level.ARTICLE && !annexed) {
            article(provision);
            return;
        }
        boolean annex = annexed || provision.level() == Level.ANNEX;
        String name = name(provision, around);
        designations.put(provision.id(), name);
        int paragraphs = 0;
        for (Provision child : provision.children()) {
            if (child.level() == Level.PARAGRAPH) {
                paragraphs++;
                String ordinal = "第" + Numerals.chinese(paragraphs) + "款";
                inDecision(child, name + ordinal, annex);
            } else {
                division(child, name, annex);
            }
        }
    }

    private void inDecision(Provision provision, String name, boolean annex) {
        designations.put(provision.id(), name);
        for (Provision child : provision.children()) {
            division(child, name, annex);
        }
    }

    private void article(Provision article) {
        ProvisionNumber number = article.number();
        if (number == null) {
            return;
        }
        place(article, Place.ofArticle(number.ordinal(), number.suffix()));
        int paragraphs = 0;
        for (Provision child : article.children()) {
            if (child.level() == Level.PARAGRAPH) {
                paragraphs++;
                inArticle(child, new Place(number.ordinal(), number.suffix(), paragraphs, null, null));
            } else {
                designations.put(child.id(), number.printed());
            }
        }
    }

    private void inArticle(Provision provision, Place place) {
        place(provision, place);
        for (Provision child : provision.children()) {
            Place inside = inside(place, child);
            if (inside != null) {
                inArticle(child, inside);
            } else {
                places.put(child.id(), place);
            }
        }
    }

    private static @Nullable Place inside(Place place, Provision child) {
        ProvisionNumber number = child.number();
        if (number == null) {
            return null;
        }
        return switch (child.level()) {
            case ITEM -> new Place(place.article(), place.suffix(), place.paragraph(), number.ordinal(), null);
            case SUBITEM ->
                place.subitem() == null
                        ? new Place(place.article(), place.suffix(), place.paragraph(), place.item(), number.ordinal())
                        : null;
            default -> null;
        };
    }

    private void place(Provision provision, Place place) {
        places.put(provision.id(), place);
        provisions.computeIfAbsent(place, unused -> new ArrayList<>(1)).add(provision);
    }

    private static String name(Provision provision, String around) {
        ProvisionNumber number = provision.number();
        return switch (provision.level()) {
            case BOOK, SUBBOOK, CHAPTER, SECTION ->
                around + (number == null ? Blanks.compact(provision.text()) : Blanks.compact(number.printed()));
            case PREAMBLE -> "序言";
            case EFFECTIVE -> "施行条款";
            case SIGNATURE -> "署名";
            case ANNEX -> number == null ? "附件" : Blanks.compact(number.printed());
            case HEADING, POINT -> number == null ? around : number.printed();
            case ARTICLE, ITEM, SUBITEM -> around + (number == null ? "" : number.printed());
            case PARAGRAPH, TABLE -> around;
        };
    }
}
