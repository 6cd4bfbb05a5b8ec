package org.tiaowen.comments.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tiaowen.search.language.PersonNames;

/** Finds personal data in what people write. Thread-safe; the time is linear in the length of the text. */
@Component
public class PersonalData {

    /** In this order: what an earlier one has found, a later one does not name otherwise. */
    private final List<Detector> detectors;

    /** A finder; it holds nothing but its patterns. */
    public PersonalData() {
        this.detectors = List.of(
                new IdentityNumbers(),
                new AccountNumbers(),
                new TelephoneNumbers(),
                new Plates(),
                new Addresses(),
                new Names(new PersonNames()));
    }

    /** What was found, in the order of the text; no two overlap. */
    public List<PersonalFinding> find(String text) {
        String folded = HalfWidth.of(text);
        List<PersonalFinding> all = new ArrayList<>();
        for (Detector detector : detectors) {
            detector.find(folded, all);
        }
        List<PersonalFinding> kept = new ArrayList<>();
        for (PersonalFinding finding : all) {
            if (kept.stream().noneMatch(finding::overlaps)) {
                kept.add(finding);
            }
        }
        kept.sort(Comparator.comparingInt(PersonalFinding::start));
        return List.copyOf(kept);
    }

    /** The text with all that was found in it hidden. */
    public String masked(String text) {
        return Masking.of(text, find(text));
    }
}
