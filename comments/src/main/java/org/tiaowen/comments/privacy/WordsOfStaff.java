package org.tiaowen.comments.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.Problem;

/**
 * Words of staff that others will read. Where personal data is found in them, nobody but who wrote them can tell the number
 * of an office from that of a person: they are refused until that person chooses to hide what was found or to keep it.
 * Thread-safe.
 */
@Component
public class WordsOfStaff {

    private static final Logger LOG = LoggerFactory.getLogger(WordsOfStaff.class);

    /** More would be a list of persons, and the first tell what is wrong with it. */
    private static final int MOST_TOLD = 10;

    private final PersonalData data;

    WordsOfStaff(PersonalData data) {
        this.data = data;
    }

    /**
     * Adds what was found and where while nothing was chosen, and a problem at {@code disclosure}, where one chooses.
     *
     * @param fields the words by the name of their field
     */
    public void check(Map<String, String> fields, Disclosure chosen, List<Problem> problems) {
        if (chosen != Disclosure.NONE) {
            return;
        }
        int before = problems.size();
        fields.forEach((field, words) -> data.find(words).stream()
                .limit(MOST_TOLD)
                .forEach(found -> problems.add(Problem.at(
                        field,
                        "personal-data.found",
                        words.substring(found.start(), found.end()),
                        found.start() + 1))));
        if (problems.size() > before) {
            problems.add(Problem.at("disclosure", "personal-data.choose"));
        }
    }

    /** What is to be kept of words that were checked. */
    public String kept(String words, Disclosure chosen) {
        return chosen == Disclosure.KEEP ? words.strip() : data.masked(words.strip());
    }

    /**
     * What is written down of the choice, and logged without the words: {@link Disclosure#NONE} where there was nothing to
     * choose about.
     */
    public Disclosure settled(Collection<String> words, Disclosure chosen, String by) {
        Map<DatumKind, Long> found = words.stream()
                .flatMap(each -> data.find(each).stream())
                .collect(Collectors.groupingBy(PersonalFinding::kind, Collectors.counting()));
        if (found.isEmpty()) {
            return Disclosure.NONE;
        }
        LOG.info("{} chose {} for {} in words that others read", by, chosen, found);
        return chosen;
    }
}
