package org.tiaowen.drafting.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/** A text laid out flat for matching: headings, the units under them, and the parts inside the units. */
final class Outline {

    /** What an entry is to the matching. */
    enum Role {
        /** 编、章、节、一、: matched by title and by what stands under it. */
        HEADING,
        /** 条 and whatever else stands directly under a heading: matched by its words through the whole text. */
        UNIT,
        /** 款、项、目 inside a unit: matched inside matched units first. */
        PART
    }

    private static final double OTHER_AMOUNTS = 0.02;

    /** One provision in the layout; compared by identity of the object. */
    static final class Entry {
        final int index;
        final Provision provision;
        final Role role;
        final @Nullable Entry parent;
        final int rank;
        /** Its words without what does not tell clauses apart. */
        final String folded;
        /** The amounts among its words. */
        final String amounts;
        /** Its words without the amounts. */
        final Grams grams;

        final List<Entry> children = new ArrayList<>();

        private Entry(
                int index,
                Provision provision,
                Role role,
                @Nullable Entry parent,
                int rank,
                String folded,
                String amounts,
                Grams grams) {
            this.index = index;
            this.provision = provision;
            this.role = role;
            this.parent = parent;
            this.rank = rank;
            this.folded = folded;
            this.amounts = amounts;
            this.grams = grams;
        }

        Level level() {
            return provision.level();
        }

        /** The article, or whatever else it is a part of, itself if it is no part. */
        Entry unit() {
            Entry unit = this;
            while (unit.role == Role.PART && unit.parent != null) {
                unit = unit.parent;
            }
            return unit;
        }

        /** How like the words are, from 0 to 1; amounts decide only between clauses that are otherwise as like. */
        double similarity(Entry other) {
            double similarity = grams.similarity(other.grams);
            return amounts.equals(other.amounts) ? similarity : Math.max(0, similarity - OTHER_AMOUNTS);
        }

        /** A value equal for equal numbers; its rank among its siblings where it carries none (款). */
        long number() {
            var number = provision.number();
            return number == null ? -rank : number.ordinal() * 1000L + number.suffix();
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<ProvisionId, Entry> byId = new HashMap<>();

    private Outline() {}

    /** Lays out {@code text}, with weights that take both texts into account. */
    static Outline of(LegalText text, @Nullable GramFrequencies frequencies) {
        var outline = new Outline();
        int rank = 0;
        for (Provision provision : text.provisions()) {
            outline.add(provision, null, ++rank, frequencies);
        }
        return outline;
    }

    /** The same without words, for what only asks where clauses stand. */
    static Outline bare(LegalText text) {
        return of(text, null);
    }

    static GramFrequencies frequencies(LegalText old, LegalText current) {
        var frequencies = new GramFrequencies();
        old.walk().forEach(provision -> frequencies.count(words(provision)));
        current.walk().forEach(provision -> frequencies.count(words(provision)));
        return frequencies;
    }

    private static String words(Provision provision) {
        return Folding.withoutAmounts(Folding.fold(provision.text()));
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> withRole(Role role) {
        return entries.stream().filter(entry -> entry.role == role).toList();
    }

    @Nullable
    Entry find(ProvisionId id) {
        return byId.get(id);
    }

    private void add(Provision provision, @Nullable Entry parent, int rank, @Nullable GramFrequencies frequencies) {
        Role role = role(provision, parent);
        String folded = frequencies == null
                ? ""
                : Folding.fold(role == Role.HEADING ? provision.text() : ClauseText.whole(provision));
        var grams = frequencies == null ? Grams.NONE : Grams.of(Folding.withoutAmounts(folded), frequencies);
        var entry = new Entry(entries.size(), provision, role, parent, rank, folded, Folding.amounts(folded), grams);
        entries.add(entry);
        byId.put(provision.id(), entry);
        if (parent != null) {
            parent.children.add(entry);
        }
        int childRank = 0;
        for (Provision child : provision.children()) {
            add(child, entry, ++childRank, frequencies);
        }
    }

    private static Role role(Provision provision, @Nullable Entry parent) {
        if (parent != null && parent.role != Role.HEADING) {
            return Role.PART;
        }
        return ClauseText.isHeading(provision.level()) ? Role.HEADING : Role.UNIT;
    }
}
