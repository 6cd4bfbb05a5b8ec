package org.tiaowen.comments.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds personal data in what people write. Thread-safe. */
@Component
public class PersonalData {

    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    PersonalData() {}

    /** What was found, in the order of the text; no two overlap. */
    public List<PersonalFinding> find(String text) {
        List<PersonalFinding> findings = new ArrayList<>();
        Matcher mobile = MOBILE.matcher(text);
        while (mobile.find()) {
            findings.add(new PersonalFinding(DatumKind.MOBILE, mobile.start(), mobile.end(), "number-plan"));
        }
        return findings;
    }

    /** The text with all that was found in it hidden. */
    public String masked(String text) {
        return Masking.of(text, find(text));
    }
}
