package org.tiaowen.drafting.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * The order in which the clauses of a row will stand.
 *
 * @param ids in order
 * @param numbers the number each will have, where clauses are counted
 * @param unreachable those that were told a number the row does not come up to
 */
record RowOrder(List<ProvisionId> ids, Map<ProvisionId, Numbered> numbers, List<ProvisionId> unreachable) {

    /**
     * Counted through: who was told a number takes that place, the others fill the other places in their old order.
     *
     * @param members all of the row as they stand now
     * @param told numbers to clauses of the row
     * @param left numbers of clauses the instrument could not make: nobody takes them
     * @param start the first number of the row
     */
    static RowOrder counted(
            List<ProvisionId> members, NavigableMap<Numbered, ProvisionId> told, Set<Numbered> left, int start) {
        Set<ProvisionId> placed = new HashSet<>(told.values());
        Iterator<ProvisionId> others =
                members.stream().filter(id -> !placed.contains(id)).iterator();
        var ids = new ArrayList<ProvisionId>();
        Map<ProvisionId, Numbered> numbers = new LinkedHashMap<>();
        Set<ProvisionId> waiting = new HashSet<>(told.values());
        waiting.retainAll(new HashSet<>(members));
        for (int at = start; others.hasNext() || !waiting.isEmpty(); at++) {
            Numbered number = new Numbered(at, 0);
            ProvisionId claimed = told.get(number);
            ProvisionId next;
            if (claimed != null && waiting.remove(claimed)) {
                next = claimed;
            } else if (left.contains(number)) {
                continue;
            } else if (others.hasNext()) {
                next = others.next();
            } else {
                break;
            }
            ids.add(next);
            numbers.put(next, number);
        }
        var unreachable = new ArrayList<ProvisionId>();
        told.values().stream().filter(waiting::contains).forEach(unreachable::add);
        ids.addAll(unreachable);
        return new RowOrder(ids, numbers, unreachable);
    }

    /** Numbers kept for life: who was told a number stands behind the last one with a lower number. */
    static RowOrder kept(
            List<ProvisionId> members, Map<ProvisionId, Numbered> old, NavigableMap<Numbered, ProvisionId> told) {
        Set<ProvisionId> present = new HashSet<>(members);
        Set<ProvisionId> placed = new HashSet<>(told.values());
        Iterator<Map.Entry<Numbered, ProvisionId>> waiting = told.entrySet().stream()
                .filter(entry -> present.contains(entry.getValue()))
                .iterator();
        Map.@Nullable Entry<Numbered, ProvisionId> next = waiting.hasNext() ? waiting.next() : null;
        var ids = new ArrayList<ProvisionId>();
        Map<ProvisionId, Numbered> numbers = new HashMap<>();
        Set<Numbered> taken = new HashSet<>();
        for (ProvisionId id : members) {
            if (placed.contains(id)) {
                continue;
            }
            Numbered mine = old.get(id);
            while (next != null && mine != null && next.getKey().compareTo(mine) < 0) {
                ids.add(next.getValue());
                numbers.put(next.getValue(), next.getKey());
                next = waiting.hasNext() ? waiting.next() : null;
            }
            ids.add(id);
            if (mine != null) {
                taken.add(mine);
            }
        }
        var unreachable = new ArrayList<ProvisionId>();
        for (; next != null; next = waiting.hasNext() ? waiting.next() : null) {
            ids.add(next.getValue());
            numbers.put(next.getValue(), next.getKey());
        }
        numbers.forEach((id, number) -> {
            if (taken.contains(number)) {
                unreachable.add(id);
            }
        });
        return new RowOrder(ids, numbers, unreachable);
    }

    /**
     * The clauses that need not be moved to get from one order to the other: those nobody told a number, as many of the other
     * old ones as keep their order among them, and what is new where it stands right already.
     */
    static Set<ProvisionId> staying(
            List<ProvisionId> now, List<ProvisionId> wanted, Set<ProvisionId> told, Predicate<ProvisionId> old) {
        Map<ProvisionId, Integer> places = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            places.put(wanted.get(i), i);
        }
        long some = now.size() + 1L;
        long most = 0;
        long[] best = new long[wanted.size() + 1];
        int[] from = new int[now.size()];
        int[] holder = new int[wanted.size() + 1];
        Arrays.fill(holder, -1);
        int last = -1;
        for (int i = 0; i < now.size(); i++) {
            Integer place = places.get(now.get(i));
            if (place == null) {
                continue;
            }
            int before = -1;
            long sum = 0;
            for (int at = place; at > 0; at -= at & -at) {
                if (best[at] > sum) {
                    sum = best[at];
                    before = holder[at];
                }
            }
            from[i] = before;
            boolean quiet = !told.contains(now.get(i));
            sum += quiet ? some * some : old.test(now.get(i)) ? some : 1;
            for (int at = place + 1; at < best.length; at += at & -at) {
                if (sum > best[at]) {
                    best[at] = sum;
                    holder[at] = i;
                }
            }
            if (sum > most) {
                most = sum;
                last = i;
            }
        }
        Set<ProvisionId> staying = new HashSet<>();
        for (int i = last; i >= 0; i = from[i]) {
            staying.add(now.get(i));
        }
        return staying;
    }
}
