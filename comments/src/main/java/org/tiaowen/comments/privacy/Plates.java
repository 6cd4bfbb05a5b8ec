package org.tiaowen.comments.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number plates of vehicles (GA 36-2018): five places, six for new energy. */
final class Plates implements Detector {

    private static final Pattern PLATE = Pattern.compile(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Za-hj-np-z][·•∙.\\- ]?(?:[A-HJ-NP-Za-hj-np-z0-9]{5,6}|[A-HJ-NP-Za-hj-np-z0-9]{4}[挂学警港澳])(?![A-Za-z0-9])");
    private static final Pattern THREE_DIGITS = Pattern.compile("[0-9][A-Za-z]{0,2}[0-9][A-Za-z]{0,2}[0-9]");

    @Override
    public void find(String text, List<PersonalFinding> into) {
        Matcher plate = PLATE.matcher(text).useTransparentBounds(true);
        for (int at = 1; at < text.length() - 4; at++) {
            if (isLetter(text.charAt(at))) {
                int start = text.charAt(at - 1) == ' ' && at > 1 ? at - 2 : at - 1;
                plate.region(start, text.length());
                if (text.charAt(start) > 0x4DFF
                        && plate.lookingAt()
                        && THREE_DIGITS.matcher(plate.group()).find()) {
                    into.add(new PersonalFinding(DatumKind.PLATE, start, plate.end(), "form"));
                }
            }
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
