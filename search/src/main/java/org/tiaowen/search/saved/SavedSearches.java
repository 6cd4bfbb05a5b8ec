package org.tiaowen.search.saved;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tiaowen.search.saved.Saving.Fault;

/** The searches people keep. Each belongs to one account, which alone sees it. Thread-safe. */
@Component
public final class SavedSearches {

    /** The most searches of one person; each costs the index a query after every change. */
    public static final int MOST_SAVED = 50;

    /** Whoever finds more does not read on to the end, and has no use for one more. */
    public static final int MOST_WATCHED = 2_000;

    static final int LONGEST_NAME = 60;

    /** The longest question with every character written as three bytes of percent signs. */
    static final int LONGEST_ADDRESS = 8_000;

    private final SavedSearchStore store;
    private final SavedSearchWatch watch;
    private final ObjectProvider<AddressReading> reading;

    SavedSearches(SavedSearchStore store, SavedSearchWatch watch, ObjectProvider<AddressReading> reading) {
        this.store = store;
        this.watch = watch;
        this.reading = reading;
    }

    /**
     * Keeps a search; what it finds now is known to its owner and not new.
     *
     * @param address path and query of its page
     */
    public Saving save(String owner, String name, String address) {
        Set<Fault> faults = faultsOf(name);
        if (address.length() > LONGEST_ADDRESS) {
            faults.add(Fault.ADDRESS_TOO_LONG);
        } else if (reading.stream().noneMatch(each -> each.read(owner, address).isPresent())) {
            faults.add(Fault.ASKS_FOR_NOTHING);
        }
        if (store.count(owner) >= MOST_SAVED) {
            faults.add(Fault.TOO_MANY);
        }
        if (!faults.isEmpty()) {
            return new Saving.Refused(faults);
        }
        UUID id = UUID.randomUUID();
        try {
            store.insert(id, owner, name.strip(), address);
        } catch (DuplicateKeyException taken) {
            return new Saving.Refused(Set.of(Fault.NAME_TAKEN));
        }
        watch.lookAtOnce(id);
        return saved(owner, id);
    }

    /** Calls it otherwise. */
    public Saving rename(String owner, UUID id, String name) {
        if (store.find(owner, id).isEmpty()) {
            return new Saving.Gone();
        }
        Set<Fault> faults = faultsOf(name);
        if (!faults.isEmpty()) {
            return new Saving.Refused(faults);
        }
        try {
            store.rename(owner, id, name.strip());
        } catch (DuplicateKeyException taken) {
            return new Saving.Refused(Set.of(Fault.NAME_TAKEN));
        }
        return saved(owner, id);
    }

    private Saving saved(String owner, UUID id) {
        return store.find(owner, id).<Saving>map(Saving.Saved::new).orElseGet(Saving.Gone::new);
    }

    private static Set<Fault> faultsOf(String name) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (name.isBlank()) {
            faults.add(Fault.NAME_MISSING);
        }
        if (name.strip().length() > LONGEST_NAME) {
            faults.add(Fault.NAME_TOO_LONG);
        }
        return faults;
    }

    /** Forgets it; false when there is none of that person. */
    public boolean delete(String owner, UUID id) {
        return store.delete(owner, id);
    }

    /** All of that person, those with something new first. */
    public List<SavedSearch> of(String owner) {
        return store.of(owner);
    }

    /** One of that person. */
    public Optional<SavedSearch> find(String owner, UUID id) {
        return store.find(owner, id);
    }

    /** How many of that person's searches have found something new. */
    public int withNews(String owner) {
        return store.withNews(owner);
    }

    /**
     * Its owner looks at it: from now on only what comes later is new.
     *
     * @return the search as it was before, with the number of what is new; empty when there is none of that person
     */
    public Optional<SavedSearch> open(String owner, UUID id) {
        Optional<SavedSearch> before = store.find(owner, id);
        before.ifPresent(search -> store.open(owner, id));
        return before;
    }

    /**
     * What was new when its owner opened it last, and what has come since: as {@link
     * org.tiaowen.search.queries.Listing#among} wants it.
     */
    public Set<String> news(String owner, UUID id) {
        return store.news(owner, id);
    }
}
