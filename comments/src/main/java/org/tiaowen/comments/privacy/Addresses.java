package org.tiaowen.comments.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of homes. The street, the village, the estate stay, for a comment may be about them; from the number of the
 * house on everything goes that leads to a door: a room, or a house or unit where it is said that somebody lives there.
 */
final class Addresses implements Detector {

    private static final String NUMBER = "(?:[0-9]{1,5}[A-Za-z]?|[A-Za-z]|[一二三四五六七八九十百〇零]{1,4})";
    private static final String JOINT = "[ ,，、-]?";

    private static final Pattern CHAIN = Pattern.compile(
            "(?<![0-9A-Za-z第])(?:" + NUMBER
                    + "(?:号楼|号院|号|栋|幢|座|#楼?|单元|门栋|门|梯|组(?!团)|社(?!区)|队)" + JOINT + "){1,4}(?:(?:附[0-9]{1,3}号|" + NUMBER
                    + "层)" + JOINT
                    + ")?(?:[1-9][0-9]{0,4}(?:-[0-9]{1,4})?[A-Za-z]?(?![0-9.年月日元万%米个次户人平栋辆多余几])(?:室|户|房间|房号|房|号房|号门|号)?|[0-9]{1,2}楼)?");

    /** 3-2-501: building, unit, room. */
    private static final Pattern DASHES = Pattern.compile(
            "(?<=[区苑园府城庭居邸湾院寓栋里坊墅])(?:" + NUMBER + "(?:栋|幢|座)?-)(?:[0-9]{1,2}-)?[0-9]{3,4}(?:室|号|户)?(?![0-9])");

    private static final String JOINTS = " ,，、-";
    private static final String ENDS_OF_PARTS = "号栋幢座#单门梯组社队";
    private static final String NUMBERS = "0123456789一二三四五六七八九十〇零ABCDEFGHabcdefgh";
    private static final int LONGEST_NUMBER = 6;
    private static final int LONGEST_CHAIN = 40;

    private static final Pattern BUILDING = Pattern.compile("栋|幢|座|#|单元|门|梯|号楼|号院");
    private static final Pattern STREET = Pattern.compile("(?:路|街|巷|道|弄|里|胡同|村)$");
    private static final Pattern ROOM = Pattern.compile("[0-9](?:室|户|房间|房号|房|号房|号门|号|楼)$");
    private static final Pattern BUILDING_AND_MORE = Pattern.compile(
            "(?:栋|幢|座|#楼?|号楼|单元|门栋|梯)" + JOINT + "(?:[0-9]{1,2}层" + JOINT + ")?[0-9]{3,5}(?:-[0-9]{1,4})?[A-Za-z]?$");
    private static final Pattern VILLAGE_HOUSE = Pattern.compile("(?:组|社|队)" + JOINT + "[0-9]{1,4}号");
    private static final Pattern LIVES_THERE = Pattern.compile(
            "(?:家住|住在|住址|居住于|居住在|本人住|我住|现住|户籍地址|户口所在地|家庭地址|联系地址|通讯地址|通信地址|住所地|我家在|家在)[^。！？!?\\n]{0,30}$");
    private static final Pattern HOUSE_NUMBER = Pattern.compile("(?:路|街|巷|道|弄|村|里|院|组|湾|冲|屋)$");

    private static final int LOOK_BACK = 36;

    @Override
    public void find(String text, List<PersonalFinding> into) {
        Matcher chain = CHAIN.matcher(text);
        for (int at = nextPart(text, 0); at < text.length(); at = nextPart(text, at)) {
            chain.region(Math.max(0, at - LONGEST_NUMBER), Math.min(text.length(), at + LONGEST_CHAIN));
            if (!chain.find() || chain.start() > at) {
                at++;
                continue;
            }
            int end = chain.end();
            at = Math.max(at + 1, end);
            while (end > chain.start() && JOINTS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            String words = text.substring(chain.start(), end);
            String before = text.substring(Math.max(0, chain.start() - LOOK_BACK), chain.start());
            String reason = reason(words, before);
            if (!reason.isEmpty()) {
                into.add(new PersonalFinding(DatumKind.ADDRESS, chain.start(), end, reason));
            }
        }
        if (text.indexOf('-') >= 0) {
            Matcher dashes = DASHES.matcher(text);
            while (dashes.find()) {
                into.add(new PersonalFinding(DatumKind.ADDRESS, dashes.start(), dashes.end(), "room"));
            }
        }
    }

    /** Where a part of an address may end next: behind a number. */
    private static int nextPart(String text, int from) {
        for (int at = Math.max(1, from); at < text.length(); at++) {
            if (ENDS_OF_PARTS.indexOf(text.charAt(at)) >= 0 && NUMBERS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return text.length();
    }

    private static String reason(String words, String before) {
        boolean several = PARTS.matcher(words).results().limit(2).count() == 2;
        if (BUILDING_AND_MORE.matcher(words).find()
                || (BUILDING.matcher(words).find() && ROOM.matcher(words).find())
                || (STREET.matcher(before).find()
                        && several
                        && ROOM.matcher(words).find())) {
            return "room";
        }
        if (VILLAGE_HOUSE.matcher(words).find()) {
            return "house";
        }
        if (LIVES_THERE.matcher(before).find()
                && (several
                        || (words.indexOf('号') > 0
                                && HOUSE_NUMBER.matcher(before).find()))) {
            return "lives-there";
        }
        return "";
    }

    private static final Pattern PARTS = Pattern.compile("号楼|号院|号|栋|幢|座|#|单元|门|梯|组|社|队|室|户|房|层");
}
